import { useSession } from '../state/session';
import { useOnline } from '../state/useOnline';
import { Notice } from './Notice';

/** What the user should know at once, on whatever page. */
export function HostNotices() {
  const { m, host } = useSession();
  const isOnline = useOnline();
  return (
    <>
      {!isOnline && host.kind !== 'workbench' && (
        <Notice kind="warning" isAlert>
          {m.failure.offline}
        </Notice>
      )}
      {host.notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
    </>
  );
}
