// The page as a whole.
import './ownPrototype';
export { createApp, type RunningApp } from './createApp';
