import { chartColours, type ChartOption } from '@/chart'
import { dateOf, dayNumber, type Overview } from './overview'

const tooltipStyle = () => {
  const { paper, line, ink } = chartColours()
  return { backgroundColor: paper, borderColor: line, textStyle: { color: ink, fontSize: 13 }, confine: true }
}
const quietText = () => ({ color: chartColours().quiet, fontSize: 12 })

interface Bar {
  words: string
  count: number
  colour?: string
}

/** Bars lying down, the first on top, each with its number at its end: names stay readable. */
export function bars(items: Bar[], nameWidth: number): ChartOption {
  const colours = chartColours()
  return {
    grid: { left: nameWidth + 10, right: 36, top: 6, bottom: 4 },
    tooltip: { trigger: 'item', ...tooltipStyle() },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, data: items.map((item) => item.words), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colours.ink, fontSize: 13, width: nameWidth, overflow: 'truncate', interval: 0 } },
    series: [
      {
        type: 'bar',
        barMaxWidth: 16,
        cursor: 'pointer',
        data: items.map((item) => ({ value: item.count, itemStyle: { color: item.colour ?? colours.accent, borderRadius: [0, 2, 2, 0] } })),
        label: { show: true, position: 'right', color: colours.ink, fontSize: 13 },
      },
    ],
  }
}

export interface Step extends Bar {
  /** How many came at least this far. */
  reached: number
}

/** Pale and as wide as what came at least this far; dark in its middle what stands here now. */
export function funnel(steps: Step[]): ChartOption {
  const colours = chartColours()
  const most = Math.max(1, ...steps.map((step) => step.reached))
  return {
    grid: { left: 118, right: 14, top: 4, bottom: 2 },
    tooltip: { trigger: 'item', ...tooltipStyle(), formatter: (given) => (Array.isArray(given) ? '' : `${steps[given.dataIndex]?.words ?? ''}: ${String(steps[given.dataIndex]?.count ?? '')} / ${String(steps[given.dataIndex]?.reached ?? '')}`) },
    xAxis: { type: 'value', show: false, min: -most / 2, max: most / 2 },
    yAxis: { type: 'category', inverse: true, data: steps.map((step) => step.words), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colours.ink, fontSize: 13 } },
    series: [
      {
        type: 'custom',
        cursor: 'pointer',
        data: steps.map((step, row) => [step.count, row, step.reached]),
        encode: { x: 2, y: 1 },
        renderItem: (_params, api) => {
          const [now, row, reached] = [Number(api.value(0)), Number(api.value(1)), Number(api.value(2))]
          const [left = 0, middle = 0] = api.coord([-reached / 2, row])
          const [right = 0] = api.coord([reached / 2, row])
          const high = ((api.size?.([0, 1]) as number[])[1] ?? 24) * 0.76
          const colour = steps[row]?.colour ?? colours.accent
          const wide = reached > 0 ? Math.max(right - left, 3) : 0
          const dark = reached > 0 ? (wide * now) / reached : 0
          const inside = dark > 30
          return {
            type: 'group',
            children: [
              { type: 'rect', shape: { x: left, y: middle - high / 2, width: wide, height: high, r: 2 }, style: { fill: colour, opacity: 0.2 } },
              { type: 'rect', shape: { x: (left + right) / 2 - dark / 2, y: middle - high / 2, width: dark, height: high, r: 2 }, style: { fill: colour } },
              {
                type: 'text',
                style: { text: String(now), x: inside ? (left + right) / 2 : (left + right) / 2 + dark / 2 + 5, y: middle, align: inside ? 'center' : 'left', verticalAlign: 'middle', fill: inside ? colours.paper : colours.ink, fontSize: 13, fontFamily: colours.font },
              },
            ],
          }
        },
      },
    ],
  }
}

/** What should be done by each day against what is: the gap is what is late. */
export function burnUp(days: Overview['burn_up'], today: string, words: { due: string; closed: string; today: string }): ChartOption {
  const colours = chartColours()
  const first = days[0]?.on ?? today
  const start = { on: dateOf(dayNumber(first) - 1), due: 0, closed: 0 }
  const all = [start, ...days]
  const closedNow = days.filter((day) => day.on <= today).at(-1)?.closed ?? 0
  const known = all.filter((day) => day.on <= today).map((day): [string, number] => [day.on, day.closed])
  return {
    grid: { left: 36, right: 16, top: 30, bottom: 24 },
    legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 3, textStyle: { color: colours.ink, fontSize: 12 }, icon: 'rect' },
    tooltip: { trigger: 'axis', ...tooltipStyle() },
    xAxis: { type: 'time', axisLine: { lineStyle: { color: colours.line } }, axisLabel: { ...quietText(), hideOverlap: true, formatter: '{MM}-{dd}' }, splitLine: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: quietText(), splitLine: { lineStyle: { color: colours.line } } },
    series: [
      { name: words.due, type: 'line', step: 'end', showSymbol: false, symbolSize: 8, lineStyle: { width: 1.5, type: 'dashed', color: colours.quiet }, itemStyle: { color: colours.quiet }, data: all.map((day) => [day.on, day.due]) },
      {
        name: words.closed,
        type: 'line',
        step: 'end',
        showSymbol: false,
        lineStyle: { width: 2.5, color: colours.green },
        itemStyle: { color: colours.green },
        areaStyle: { color: colours.green, opacity: 0.12 },
        data: first <= today ? [...known, [today, closedNow]] : known,
        markLine: { silent: true, symbol: 'none', lineStyle: { color: colours.ink, type: 'solid', width: 1 }, label: { formatter: words.today, color: colours.ink, fontSize: 12, position: 'insideEndTop', rotate: 0, distance: [6, -12] }, data: [{ xAxis: today }] },
      },
    ],
  }
}
