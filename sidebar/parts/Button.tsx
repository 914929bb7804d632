import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon';

type Kind = 'primary' | 'tonal' | 'plain' | 'danger';

interface Look {
  readonly kind?: Kind;
  readonly icon?: IconName;
  /** For ears, where the words on it are not enough. */
  readonly label?: string | undefined;
  readonly isSmall?: boolean;
  readonly isWide?: boolean;
  readonly children?: ComponentChildren;
}

interface ButtonProps extends Look {
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly isPressed?: boolean | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

function classOf({ kind = 'tonal', isSmall, isWide, children }: Look): string {
  return ['button', kind, isSmall && 'small', isWide && 'wide', !children && 'bare']
    .filter(Boolean)
    .join(' ');
}

export function Button(props: ButtonProps) {
  const { icon, label, onPress, isDisabled, isBusy, isPressed, buttonRef, children } = props;
  return (
    <button
      type="button"
      class={classOf(props)}
      ref={buttonRef ?? null}
      aria-label={label}
      title={children ? undefined : label}
      aria-pressed={isPressed}
      aria-busy={isBusy}
      disabled={isDisabled}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
    </button>
  );
}

/** A small one without a ground, for what is seldom done. */
export function PlainButton(props: ButtonProps) {
  return <Button kind="plain" isSmall {...props} />;
}

interface LinkProps extends Look {
  readonly href: string;
  readonly onClick?: (event: Event) => void;
}

const OPENS = /^(tel:|sms:|mailto:|https:)/i;

/** A button that leaves the sidebar. An address that neither calls, writes nor is a page on the web is not one. */
export function LinkButton(props: LinkProps) {
  const { href, icon, label, onClick, children } = props;
  if (!OPENS.test(href)) return null;
  return (
    <a
      class={classOf(props)}
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
    </a>
  );
}
