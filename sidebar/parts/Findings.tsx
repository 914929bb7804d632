import type { ReportFinding } from '../../shared/commands/reportTypes';
import { fill } from '../fill';
import { useSession } from '../state/session';
import { CellLink } from './CellLink';
import { Disclosure } from './Disclosure';
import { Icon } from './Icon';

const SHOWN = 40;

interface FindingsProps {
  readonly findings: readonly ReportFinding[];
  readonly isOpenAtFirst?: boolean;
}

/** The core's sentences, the gravest first, each with its place. */
export function Findings({ findings, isOpenAtFirst = false }: FindingsProps) {
  const { m } = useSession();
  const names: Readonly<Record<string, string>> = m.findings.severity;
  if (findings.length === 0) return null;
  const rank = (finding: ReportFinding) => ['error', 'warning'].indexOf(finding.severity) >>> 0;
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  return (
    <Disclosure
      title={fill(m.findings.title, { count: findings.length })}
      isOpenAtFirst={isOpenAtFirst || findings.some((finding) => finding.severity === 'error')}
    >
      <ul class="findings">
        {sorted.slice(0, SHOWN).map(({ severity, message, where }, index) => (
          <li key={index} class={severity}>
            <Icon name={severity === 'info' ? 'info' : 'warning'} size={16} />
            <div>
              <span class="unseen">{names[severity]}: </span>
              {message}
              {where.sheet && where.row && (
                <CellLink sheet={where.sheet} row={where.row} column={where.column} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p class="muted">{fill(m.preview.moreCells, { count: findings.length - SHOWN })}</p>
      )}
    </Disclosure>
  );
}
