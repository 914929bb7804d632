import { useState } from 'preact/hooks';
import type { Correction } from '../../shared/desk/calls';
import type { StartView } from '../../shared/desk/views';
import { fill } from '../fill';
import { Button, PlainButton } from '../parts/Button';
import { Choices } from '../parts/Choices';
import { Empty } from '../parts/Empty';
import { Findings } from '../parts/Findings';
import { Notice } from '../parts/Notice';
import { Sentences } from '../parts/PreviewDialog';
import { Section } from '../parts/Section';
import { Viewed } from '../parts/Viewed';
import { formatsOf } from '../state/formats';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { FoundTableCard } from './start/FoundTableCard';

/** What this workbook is taken for, before anything is done with it; later, how its columns are read. */
export function StartPage() {
  const { m, host, language, setLanguage } = useSession();
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const view = useView('start', { corrections, language });
  const correct = (made: Correction) =>
    setCorrections([
      ...corrections.filter(({ sheet, column }) => sheet !== made.sheet || column !== made.column),
      made,
    ]);
  return (
    <>
      <h1>{host.isManaged ? m.start.managedTitle : m.start.title}</h1>
      {!host.isManaged && (
        <Choices
          label={m.start.language}
          value={language}
          choices={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
          onChange={setLanguage}
        />
      )}
      <Viewed of={view}>
        {(found) =>
          found.tables.length === 0 ? (
            <Empty
              icon="table"
              title={m.start.empty}
              action={
                <Button kind="primary" icon="refresh" onPress={view.reload}>
                  {m.start.again}
                </Button>
              }
            >
              {m.start.emptyWhy}
            </Empty>
          ) : (
            <Found
              found={found}
              corrections={corrections}
              isLoading={view.isLoading}
              correct={correct}
              forget={() => setCorrections([])}
              again={view.reload}
            />
          )
        }
      </Viewed>
    </>
  );
}

interface FoundProps {
  readonly found: StartView;
  readonly corrections: readonly Correction[];
  readonly isLoading: boolean;
  readonly correct: (made: Correction) => void;
  readonly forget: () => void;
  readonly again: () => void;
}

function Found({ found, corrections, isLoading, correct, forget, again }: FoundProps) {
  const { m, host, language, ask, go } = useSession();
  const words = host.isManaged ? m.start.update : m.start.go;
  const convert = () =>
    ask({
      action: { kind: 'convert', corrections, language },
      title: m.preview.title,
      go: m.preview.go,
      whenDone: () => go('today'),
    });
  return (
    <>
      <Totals found={found} />
      <Section
        title={m.start.tables}
        aside={
          corrections.length > 0 && (
            <PlainButton icon="undo" onPress={forget}>
              {m.start.resetCorrections}
            </PlainButton>
          )
        }
      >
        {found.tables.map((table) => (
          <FoundTableCard
            key={`${table.sheet} ${table.range}`}
            table={table}
            fields={found.fields}
            corrections={corrections}
            correct={correct}
          />
        ))}
      </Section>
      {found.isRefused && (
        <Notice
          kind="warning"
          title={m.start.refused}
          isAlert
          actions={
            <Button isSmall icon="refresh" onPress={again}>
              {m.start.again}
            </Button>
          }
        />
      )}
      <Findings findings={found.findings} isOpenAtFirst={found.isRefused} />
      <Sentences title={m.start.adds} icon="plus" sentences={found.adds} />
      <Sentences title={m.start.keeps} icon="shield" sentences={found.keeps} />
      {!found.isRefused && (
        <div class="main-action sticky">
          <Button kind="primary" isWide onPress={convert} isDisabled={isLoading}>
            {words}
          </Button>
          <p class="note">{m.start.goNote}</p>
        </div>
      )}
    </>
  );
}

function Totals({ found }: { readonly found: StartView }) {
  const { m, language } = useSession();
  const f = formatsOf(language, found.currency);
  const figures: readonly (readonly [string, string])[] = [
    [f.count(found.customers), m.start.customers],
    [f.count(found.orders), m.start.orders],
    ...(found.revenue === null ? [] : [[f.shortMoney(found.revenue), m.start.revenue] as const]),
  ];
  return (
    <div class="card">
      <dl class="figures">
        {figures.map(([value, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {found.from && found.to && (
        <p class="muted">{fill(m.start.period, { from: f.day(found.from), to: f.day(found.to) })}</p>
      )}
    </div>
  );
}
