// Sentences about steps and quantities, in both languages.
export { bypassSentence, causeSentence, lineCauseSentence, stepSentence } from './sentence';
export { refSpeech } from './speech';
export { derivativeTrust, trustSentence } from './trust';
