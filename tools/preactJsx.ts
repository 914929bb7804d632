// What JSX becomes in the sidebar's bundle.
export { Fragment, h } from 'preact';
