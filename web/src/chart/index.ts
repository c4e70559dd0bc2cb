import { defineAsyncComponent } from 'vue'

/** ECharts is half a megabyte: it comes when the first chart is shown, never with the first page. */
export const Chart = defineAsyncComponent(() => import('./Chart.vue'))
export type { ChartOption } from './echarts'
export { chartColours } from './colours'
