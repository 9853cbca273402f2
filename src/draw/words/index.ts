// DOOR src/draw/words
export { causeSentence, lineCauseSentence, stepSentence } from './sentence';
export { refSpeech } from './speech';
export { trustSentence } from './trust';
