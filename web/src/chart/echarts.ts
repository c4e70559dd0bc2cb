import { BarChart, CustomChart, FunnelChart, HeatmapChart, LineChart, TreemapChart } from 'echarts/charts'
import { AriaComponent, DataZoomComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { init, use, type ComposeOption } from 'echarts/core'
import type { BarSeriesOption, CustomSeriesOption, FunnelSeriesOption, HeatmapSeriesOption, LineSeriesOption, TreemapSeriesOption } from 'echarts/charts'
import type { AriaComponentOption, DataZoomComponentOption, GridComponentOption, LegendComponentOption, MarkLineComponentOption, TooltipComponentOption, VisualMapComponentOption } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'

// Only what the screens draw; SVG stays sharp in print.
use([
  BarChart, CustomChart, FunnelChart, HeatmapChart, LineChart, TreemapChart, AriaComponent, DataZoomComponent, GridComponent, LegendComponent, MarkLineComponent,
  TooltipComponent, VisualMapComponent, SVGRenderer,
])

export { init }
export type ChartOption = ComposeOption<
  | BarSeriesOption | CustomSeriesOption | FunnelSeriesOption | HeatmapSeriesOption | LineSeriesOption | TreemapSeriesOption
  | AriaComponentOption | DataZoomComponentOption | GridComponentOption | LegendComponentOption | MarkLineComponentOption | TooltipComponentOption | VisualMapComponentOption
>
