// fromisoformat of dates and datetimes, with the forms that Python takes since
// 3.11 (SEMANTICS F27).

package py

import (
	"math/big"
	"strings"
)

func badISO(s string) error { return raisef(ValueError, "Invalid isoformat string: %s", QuoteStr(s)) }

// DateFromISO returns date.fromisoformat(s), or raises ValueError.
func DateFromISO(s string) (Date, error) {
	if len(s) != 7 && len(s) != 8 && len(s) != 10 {
		return Date{}, badISO(s)
	}
	p := &isoParser{text: s}
	d, err := p.date()
	if p.bad {
		return Date{}, badISO(s)
	}
	return d, err
}

// DateTimeFromISO returns datetime.fromisoformat(s), or raises ValueError.
func DateTimeFromISO(s string) (DateTime, error) {
	if len(s) < 7 {
		return DateTime{}, badISO(s)
	}
	cut := isoSeparator(s)
	if cut > len(s) {
		return DateTime{}, badISO(s)
	}
	p := &isoParser{text: s[:cut]}
	if len(p.text) != 7 && len(p.text) != 8 && len(p.text) != 10 {
		return DateTime{}, badISO(s)
	}
	d, dateErr := p.date()
	if p.bad {
		return DateTime{}, badISO(s)
	}
	dt := DateTime{date: d}
	if cut < len(s) {
		_, size := decodeRune(s[cut:])
		ok, err := dt.parseClock(s[cut+size:])
		if !ok {
			return DateTime{}, badISO(s)
		}
		if err != nil {
			return DateTime{}, err
		}
	}
	if dateErr != nil {
		return DateTime{}, dateErr
	}
	return NewDateTime(d.year, d.month, d.day, dt.hour, dt.minute, dt.second, dt.micro, dt.zone)
}

// isoSeparator returns where the date of a datetime ends, as CPython's
// _find_isoformat_datetime_separator does.
func isoSeparator(s string) int {
	digitAt := func(i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }
	switch {
	case len(s) == 7:
		return 7
	case s[4] == '-' && s[5] != 'W':
		return 10
	case s[4] == '-':
		if len(s) > 8 && s[8] == '-' && !(len(s) > 10 && digitAt(10)) {
			return 10
		}
		return 8
	case s[4] != 'W':
		return 8
	}
	i := 7
	for digitAt(i) {
		i++
	}
	switch {
	case i < 9:
		return i
	case i%2 == 0:
		return 7
	}
	return 8
}

// An isoParser reads digits from left to right; bad is set when the text has
// not the form.
type isoParser struct {
	text string
	at   int
	bad  bool
}

// number reads exactly n digits.
func (p *isoParser) number(n int) int {
	if p.at+n > len(p.text) {
		p.bad = true
		return 0
	}
	value := 0
	for _, c := range []byte(p.text[p.at : p.at+n]) {
		if c < '0' || c > '9' {
			p.bad = true
			return 0
		}
		value = value*10 + int(c-'0')
	}
	p.at += n
	return value
}

// skip consumes c if it is next.
func (p *isoParser) skip(c byte) bool {
	if p.at < len(p.text) && p.text[p.at] == c {
		p.at++
		return true
	}
	return false
}

// date reads a calendar or week date that is the whole text.
func (p *isoParser) date() (Date, error) {
	year := p.number(4)
	dashed := p.skip('-')
	if p.skip('W') {
		return p.weekDate(year, dashed)
	}
	month := p.number(2)
	if p.skip('-') != dashed {
		p.bad = true
	}
	day := p.number(2)
	if p.bad || p.at != len(p.text) {
		p.bad = true
		return Date{}, nil
	}
	return NewDate(year, month, day)
}

func (p *isoParser) weekDate(year int, dashed bool) (Date, error) {
	week, day := p.number(2), 1
	if p.at < len(p.text) {
		if p.skip('-') != dashed {
			p.bad = true
		}
		day = p.number(1)
	}
	if p.bad || p.at != len(p.text) {
		p.bad = true
		return Date{}, nil
	}
	y, m, d, err := fromISOWeek(year, week, day)
	if err != nil {
		p.bad = true
		return Date{}, err
	}
	return NewDate(y, m, d)
}

// parseClock reads the time of day and the zone behind a date. ok is false for
// another form; an offset of a day or more is the error.
func (dt *DateTime) parseClock(s string) (ok bool, err error) {
	end := strings.IndexAny(s, "+-Z")
	if end < 0 {
		end = len(s)
	}
	parts, rest, ok := isoClock(s, 0, end)
	dt.hour, dt.minute, dt.second, dt.micro = parts[0], parts[1], parts[2], parts[3]
	switch {
	case !ok || s == "":
		return false, nil
	case end == len(s):
		return !rest, nil
	case s[end] == 'Z':
		dt.zone = UTC
		return end == len(s)-1, nil
	}
	parts, rest, ok = isoClock(s, end+1, len(s))
	if !ok || rest {
		return false, nil
	}
	dt.zone, err = clockZone(s[end] == '-', parts)
	return true, err
}

// clockZone returns the zone of an offset.
func clockZone(negative bool, parts [4]int) (*TimeZone, error) {
	seconds := int64(parts[0])*3600 + int64(parts[1])*60 + int64(parts[2])
	if seconds == 0 {
		return UTC, nil
	}
	micros := big.NewInt(seconds*1e6 + int64(parts[3]))
	if negative {
		micros.Neg(micros)
	}
	offset, err := deltaOf(micros)
	if err != nil {
		return nil, err
	}
	return NewTimeZone(offset, "")
}

// isoClock reads HH[:MM[:SS[.ffffff]]], with or without colons, that begins at
// one position and ends before another, step by step as CPython's
// parse_hh_mm_ss_ff does: rest tells that something follows, which only matters
// where no zone does.
func isoClock(s string, at, end int) (parts [4]int, rest, ok bool) {
	p := &isoParser{text: s, at: at}
	next := func() byte {
		p.at++
		if p.at > len(s) {
			return 0
		}
		return s[p.at-1]
	}
	colons := false
	for i := range 3 {
		parts[i] = p.number(2)
		if p.bad {
			return parts, false, false
		}
		c := next()
		if i == 0 {
			colons = c == ':'
		}
		if p.at >= end {
			return parts, c != 0, true
		}
		if c == '.' || c == ',' {
			break
		}
		if !colons {
			p.at--
		} else if c != ':' {
			return parts, false, false
		}
	}
	digits := min(6, end-p.at)
	parts[3] = p.number(digits)
	for range 6 - digits {
		parts[3] *= 10
	}
	for p.at < len(s) && s[p.at] >= '0' && s[p.at] <= '9' {
		p.at++
	}
	return parts, p.at < len(s), !p.bad
}
