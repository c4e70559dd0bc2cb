export { rounds, useRound, type RoundRow } from './round'
export { useEngagement, type EngagementRow } from './engagement'
export { focusAreas, focusById, focusTree, focusWords, type FocusNode } from './focus'
