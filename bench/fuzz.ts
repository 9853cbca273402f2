// The fuzzer: `npm run fuzz [count]`.
import './fuzz/programs';
