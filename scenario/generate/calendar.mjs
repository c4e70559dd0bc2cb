// Dates as text "2020-05-20"; the working days of 2020 and of the first half of 2021 with holidays and moved working weekends as published.
const HOLIDAYS = new Set(['2020-04-04', '2020-04-05', '2020-04-06', '2020-05-01', '2020-05-02', '2020-05-03', '2020-05-04', '2020-05-05',
  '2020-06-25', '2020-06-26', '2020-06-27', '2020-10-01', '2020-10-02', '2020-10-03', '2020-10-04', '2020-10-05', '2020-10-06', '2020-10-07',
  '2020-10-08', '2021-01-01', '2021-01-02', '2021-01-03', '2021-02-11', '2021-02-12', '2021-02-13', '2021-02-14', '2021-02-15', '2021-02-16',
  '2021-02-17', '2021-04-03', '2021-04-04', '2021-04-05', '2021-05-01', '2021-05-02', '2021-05-03', '2021-05-04', '2021-05-05']);
const WORKING_WEEKENDS = new Set(['2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10', '2021-02-07', '2021-02-20', '2021-04-25']);

export const addDays = (day, count) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};
const weekday = (day) => new Date(`${day}T00:00:00Z`).getUTCDay();
export const isWeekend = (day) => weekday(day) === 0 || weekday(day) === 6;
export const isWorkingDay = (day) => WORKING_WEEKENDS.has(day) || (!HOLIDAYS.has(day) && !isWeekend(day));

// The day itself when it is a working day, else the next one.
export const workingDay = (day) => {
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
};
export const workingDayBefore = (day) => {
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
};
export const addWorkingDays = (day, count) => {
  while (count > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count--;
  }
  return day;
};
export const days = (from, until) => {
  const list = [];
  for (let day = from; day <= until; day = addDays(day, 1)) list.push(day);
  return list;
};
// "2020-05-20" and minutes since midnight (may be fractional) make the instant of a step.
export const at = (day, time, seconds = 0) => `${day}T${time}:${String(seconds).padStart(2, '0')}+08:00`;
export const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`;
export const monthOf = (day) => day.slice(0, 7);
export const nextMonth = (month) => addDays(`${month}-28`, 7).slice(0, 7);
