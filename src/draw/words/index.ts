// Sentences about steps and quantities, in both languages.
export { causeSentence, lineCauseSentence, stepSentence } from './sentence';
export { refSpeech } from './speech';
export { trustSentence } from './trust';
