import { defineAsyncComponent } from 'vue'
import { Notebook } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { officeRoles, teamRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'meeting',
  description,
  engagementRoutes: [{ path: 'meeting/:id', component: () => import('./MeetingPage.vue'), props: true }],
  nav: [{ group: 'engagement', label: 'meeting', to: '/meeting', icon: Notebook, order: 40, roles: [...officeRoles, ...teamRoles, 'leading_group', 'party_group'] }],
}

/** The workspace shows today's agenda too; asynchronous, so that the door stays light. */
export const MeetingAgenda = defineAsyncComponent(() => import('./MeetingAgenda.vue'))
export type { AgendaItem } from './agenda'
