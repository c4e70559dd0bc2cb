import { CircleCheck } from '@element-plus/icons-vue'
import type { Feature } from '@/feature'
import { unitAndInspectionRoles } from '@/session/roles'
import { description } from './description'

export const feature: Feature = {
  name: 'confirmation',
  description,
  nav: [{ group: 'engagement', label: 'confirmation', to: '/confirmation', icon: CircleCheck, order: 60, roles: unitAndInspectionRoles }],
}
