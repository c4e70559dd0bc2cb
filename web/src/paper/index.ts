import { defineAsyncComponent } from 'vue'
import { Document } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'paper',
  description,
  routes: [{ path: 'paper', component: () => import('./PaperList.vue') }],
  engagementRoutes: [
    { path: 'paper', component: () => import('./PaperList.vue'), props: true },
    { path: 'paper/:id', component: () => import('./PaperPage.vue'), props: true },
  ],
  nav: [{ group: 'engagement', label: 'paper', to: '/paper', icon: Document, order: 50, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}

/** A step decided on the page, each button saying beforehand what it would be refused with; asynchronous, so that the door stays light. */
export const DecisionPanel = defineAsyncComponent(() => import('./DecisionPanel.vue'))
export const EvidencePreview = defineAsyncComponent(() => import('./EvidencePreview.vue'))
export type { Choice } from './choice'
