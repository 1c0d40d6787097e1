"""Working days and terms, counted one day at a time.

This is the calendar of the reference implementation: slow on purpose, with nothing shared with the library.
It is not a general calendar; it knows only what the rules need. Checked in test_evaluate.py.
"""

import calendar
from datetime import date, timedelta
from functools import cache

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)
ONE_DAY = timedelta(days=1)

# Days put on a par with holidays by decree, as (year, month, day).
DECREED_DAYS = frozenset(
    date(*day)
    for day in (
        (2011, 5, 6), (2011, 6, 3),
        (2012, 5, 18), (2012, 12, 24), (2012, 12, 31),
        (2013, 4, 29), (2013, 5, 10), (2013, 12, 27),
        (2014, 5, 30),
        (2015, 1, 2), (2015, 5, 4), (2015, 5, 15),
        (2016, 5, 6),
        (2017, 4, 28), (2017, 5, 26),
        (2018, 5, 11), (2018, 12, 24), (2018, 12, 31),
        (2019, 5, 31), (2019, 12, 27),
        (2022, 5, 27),
        (2023, 4, 28), (2023, 5, 19),
        (2024, 5, 10), (2024, 12, 27),
        (2025, 5, 30),
        (2026, 1, 2), (2026, 5, 15),
        (2027, 5, 7),
        (2028, 4, 28), (2028, 5, 26),
    )
)
DECREED_YEARS = frozenset(range(2011, 2020)) | frozenset(range(2023, 2029))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century + 8) // 25
    moon_correction = (century - moon_shift + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    leaps, leap_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """The day on which the King's (until 2013 the Queen's) birthday is celebrated; never a Sunday."""
    day = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    return day - ONE_DAY if day.weekday() == 6 else day


@cache
def holidays(year: int) -> frozenset[date]:
    """All holidays of a year, without weekends and without decreed days."""
    sunday = easter(year)
    movable = {sunday + timedelta(days=shift) for shift in (-2, 1, 39, 50)}
    fixed = {date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    return frozenset(movable | fixed | {kings_day(year)})


def is_working_day(day: date, profile: str) -> bool:
    """Whether `day` is a working day under the choice `werkdagen` (`atw` or `ma_vr`)."""
    if day.weekday() >= 5:
        return False
    return profile == "ma_vr" or not (day in holidays(day.year) or day in DECREED_DAYS)


def add_working_days(start: date, count: int, profile: str) -> date:
    """The `count`th working day after `start`; `start` itself does not count."""
    day = start
    while count > 0:
        day += ONE_DAY
        count -= is_working_day(day, profile)
    return day


def add_weeks(start: date, weeks: int) -> date:
    """`weeks` weeks after `start`."""
    return start + timedelta(days=7 * weeks)


def add_months(start: date, months: int) -> date:
    """Same day number `months` months later, else the last day of that month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def add_years(start: date, years: int) -> date:
    """Same day number `years` years later, else the last day of that month."""
    return add_months(start, 12 * years)


def shifted_by_law(start: date, due: date) -> date:
    """A due date as the Algemene termijnenwet moves it; the choice `werkdagen` plays no part in it.

    A term of at least three days holds two days that are no Saturday, Sunday or holiday, and ends on such a day.
    """
    if (due - start).days >= 3:
        while sum(is_working_day(start + timedelta(days=n), "atw") for n in range(1, (due - start).days + 1)) < 2:
            due += ONE_DAY
    while not is_working_day(due, "atw"):
        due += ONE_DAY
    return due


def birthday(born: date, age: int) -> date:
    """The day on which `age` years are reached; born on 29 February: on 1 March in other years."""
    year = born.year + age
    if (born.month, born.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return date(year, born.month, born.day)


def calendar_complete(start: date, due: date) -> bool:
    """Whether every day after `start` up to and including `due` lies in a year with a known decree."""
    if due <= start:
        return True
    return all(year in DECREED_YEARS for year in range((start + ONE_DAY).year, due.year + 1))
