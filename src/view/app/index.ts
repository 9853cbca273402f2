// DOOR src/view/app
export { type AppOptions, createApp, type RunningApp } from './createApp';
