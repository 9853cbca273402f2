// The page as a whole.
export { createApp, type RunningApp } from './createApp';
