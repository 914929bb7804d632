import { useState } from 'preact/hooks';
import type { SendPreview, SendReport } from '../../shared/desk/calls';
import { Button } from '../parts/Button';
import { Viewed } from '../parts/Viewed';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { Sending } from './send/Sending';
import { SentReport } from './send/SentReport';

interface Ended {
  readonly report: SendReport;
  readonly preview: SendPreview;
}

/** Who gets what and who does not, then the sending, then what came of it. */
export function SendPage() {
  const { m, go, sendChannel: channel } = useSession();
  const [ended, setEnded] = useState<Ended | null>(null);
  const view = useView('previewSend', ended ? null : { keys: 'all', channel });
  return (
    <>
      <div class="page-head">
        <Button kind="plain" icon="back" label={m.back} onPress={() => go('today')} />
        <h1>{m.send.titles[channel]}</h1>
      </div>
      {ended ? (
        <SentReport {...ended} again={() => setEnded(null)} />
      ) : (
        <Viewed of={view}>
          {(preview) => <Sending preview={preview} onEnd={(report) => setEnded({ report, preview })} />}
        </Viewed>
      )}
    </>
  );
}
