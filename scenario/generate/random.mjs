// A seeded stream of chance. Each topic draws from its own stream, so that a change in one topic leaves the others as they were.
export function stream(topic) {
  let state = 20200520;
  for (const character of topic) state = (Math.imul(state, 31) + character.codePointAt(0)) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[Math.floor(next() * list.length)];
  const shuffle = (list) => {
    const copy = list.slice();
    for (let i = copy.length - 1; i > 0; i--) {
      const j = between(0, i);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  };
  const chance = (share) => next() < share;
  return { next, between, pick, shuffle, chance };
}

// Deals a pool like a deck of cards: no text comes back before all the others were used.
export function deck(list, random) {
  let cards = [];
  return () => {
    if (cards.length === 0) cards = random.shuffle(list);
    return cards.pop();
  };
}
