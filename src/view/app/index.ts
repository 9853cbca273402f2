// The page as a whole.
export { type AppOptions, createApp, type RunningApp } from './createApp';
