import type { MountSidebar } from './mountSidebar';

/** Stands in for the sidebar where the build finds none: shows that the bridge answers. */
export const mount: MountSidebar = (root, bridge) => {
  bridge.call('host', {}).then(
    (host) => root.replaceChildren(JSON.stringify(host)),
    ({ message }) => root.replaceChildren(String(message)),
  );
  return { show: () => {}, run: () => {}, progress: () => false };
};
