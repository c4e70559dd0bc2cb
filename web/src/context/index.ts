export { rounds, useRound, type RoundRow } from './round'
export { useEngagement, type EngagementRow } from './engagement'
export { focusTree, focusWords, type FocusNode } from './focus'
