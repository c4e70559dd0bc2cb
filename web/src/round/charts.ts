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
    yAxis: { type: 'category', inverse: true, data: items.map((item) => item.words), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colours.ink, fontSize: 13, width: nameWidth, overflow: 'truncate' } },
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

/** Each step as wide as what has come at least that far: how much got through, step by step. */
export function funnel(items: Bar[]): ChartOption {
  const colours = chartColours()
  const most = Math.max(1, ...items.map((item) => item.count))
  return {
    grid: { left: 112, right: 14, top: 6, bottom: 4 },
    tooltip: { trigger: 'item', ...tooltipStyle(), formatter: (given) => (Array.isArray(given) ? '' : `${given.name}: ${String(items[given.dataIndex]?.count ?? '')}`) },
    xAxis: { type: 'value', show: false, min: -most / 2, max: most / 2 },
    yAxis: { type: 'category', inverse: true, data: items.map((item) => item.words), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colours.ink, fontSize: 13 } },
    series: [
      { type: 'bar', stack: 'centre', silent: true, itemStyle: { color: 'transparent' }, data: items.map((item) => -item.count / 2), barCategoryGap: '14%' },
      {
        type: 'bar',
        stack: 'centre',
        cursor: 'pointer',
        barCategoryGap: '14%',
        data: items.map((item) => ({ value: item.count / 2, itemStyle: { color: 'transparent' } })),
      },
      {
        type: 'custom',
        cursor: 'pointer',
        data: items.map((item, index) => [item.count, index]),
        renderItem: (_params, api) => {
          const value = Number(api.value(0))
          const row = Number(api.value(1))
          const start = api.coord([-value / 2, row])
          const end = api.coord([value / 2, row])
          const band = (api.size?.([0, 1]) as number[])[1] ?? 20
          const [left = 0, middle = 0] = start
          const width = Math.max(2, (end[0] ?? 0) - left)
          const high = band * 0.74
          const inside = width > 34
          return {
            type: 'group',
            children: [
              { type: 'rect', shape: { x: left, y: middle - high / 2, width, height: high, r: 2 }, style: { fill: items[row]?.colour ?? colours.accent } },
              { type: 'text', style: { text: String(value), x: inside ? left + width / 2 : left + width + 6, y: middle, align: inside ? 'center' : 'left', verticalAlign: 'middle', fill: inside ? colours.paper : colours.ink, fontSize: 13, fontFamily: colours.font } },
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
