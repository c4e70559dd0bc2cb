import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { features } from '@/feature'
import { readInstallation, readSession, session } from '@/session'

/** The generic pair of a noun: its list and one record; a folder that brings its own screen at the same path wins. */
function generic(noun: string): RouteRecordRaw[] {
  return [
    { path: noun, component: () => import('@/record/NounList.vue'), props: (route) => ({ noun, engagement: route.params['engagement'] ?? null }) },
    {
      path: `${noun}/:id`,
      component: () => import('@/record/NounRecord.vue'),
      props: (route) => ({ noun, id: route.params['id'], engagement: route.params['engagement'] ?? null }),
    },
  ]
}

function withGeneric(own: RouteRecordRaw[], nouns: string[]): RouteRecordRaw[] {
  const taken = new Set(own.map((route) => route.path))
  return [...own, ...nouns.flatMap(generic).filter((route) => !taken.has(route.path))]
}

const described = features.flatMap((feature) => (feature.description ? [feature.description] : []))
const groupRoutes = withGeneric(features.flatMap((feature) => feature.routes ?? []), described.map((each) => each.noun))
const engagementRoutes = withGeneric(
  features.flatMap((feature) => feature.engagementRoutes ?? []),
  described.filter((each) => each.scope === 'engagement').map((each) => each.noun),
)

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/sign-in', component: () => import('@/session/SignIn.vue'), meta: { open: true } },
    { path: '/first-run', component: () => import('@/session/FirstRun.vue'), meta: { open: true } },
    {
      path: '/',
      component: () => import('@/shell/Shell.vue'),
      children: [
        { path: '', redirect: '/desk' },
        {
          path: 'engagement/:engagement',
          component: () => import('@/engagement/EngagementFrame.vue'),
          props: true,
          children: engagementRoutes,
        },
        // One engagement is not a record page but the workspace above.
        ...groupRoutes.filter((route) => route.path !== 'engagement/:id'),
        { path: ':rest(.*)*', component: () => import('@/shell/NotHere.vue') },
      ],
    },
  ],
})

// Nobody goes past the door without a session; an installation nobody founded yet starts with its three administrators.
router.beforeEach(async (to) => {
  if (to.meta['open'] === true || session.signedIn.value) return true
  if (await readSession()) return true
  const installation = await readInstallation().catch(() => null)
  if (installation && !installation.founded) return '/first-run'
  return { path: '/sign-in', query: to.fullPath === '/' || to.fullPath === '/desk' ? {} : { to: to.fullPath } }
})
