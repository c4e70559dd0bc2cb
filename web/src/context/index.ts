export { rounds, useRound, type RoundRow } from './round'
export { useEngagement, type EngagementRow } from './engagement'
export { focusAreas, focusById, focusTree, focusWords, isFocusColumn, type FocusNode } from './focus'
