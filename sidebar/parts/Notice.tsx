import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

type Kind = 'info' | 'good' | 'warning' | 'bad';

const ICONS: Readonly<Record<Kind, IconName>> = {
  info: 'info',
  good: 'check',
  warning: 'warning',
  bad: 'warning',
};

export interface NoticeProps {
  readonly kind?: Kind;
  readonly title?: string;
  /** Spoken as soon as it stands there. */
  readonly isAlert?: boolean;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export function Notice({ kind = 'info', title, isAlert = false, children, actions }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={isAlert ? 'alert' : undefined}>
      <Icon name={ICONS[kind]} />
      <div class="notice-body">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div class="row">{actions}</div>}
      </div>
    </div>
  );
}
