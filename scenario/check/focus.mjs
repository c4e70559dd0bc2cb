// The 126 leaves, as the scenario names them.
import { json } from '../generate/data.mjs';
export const FOCUS = new Set(Object.keys(json('prose/topics.json')));
