import { Message } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'feedback',
  description,
  nav: [{ group: 'follow_up', label: 'feedback', to: '/feedback', icon: Message, order: 10, roles: unitAndInspectionRoles }],
}
