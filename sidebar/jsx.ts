/** What elements are made with: classic calls are shorter than those of the automatic runtime (tools/buildSidebar.ts). */
export { Fragment, h } from 'preact';
