// strptime, by the regular expressions of CPython's _strptime module.

package py

import (
	"regexp"
	"strings"
)

// timePatterns are the expressions of the directives. Weekday and month names
// stand in the order of _strptime, from the longest to the shortest.
var timePatterns = map[byte]string{
	'd': `(?P<d>3[0-1]|[1-2]\p{Nd}|0[1-9]|[1-9]| [1-9])`,
	'f': `(?P<f>[0-9]{1,6})`,
	'H': `(?P<H>2[0-3]|[0-1]\p{Nd}|\p{Nd})`,
	'I': `(?P<I>1[0-2]|0[1-9]|[1-9])`,
	'j': `(?P<j>36[0-6]|3[0-5]\p{Nd}|[1-2]\p{Nd}\p{Nd}|0[1-9]\p{Nd}|00[1-9]|[1-9]\p{Nd}|0[1-9]|[1-9])`,
	'm': `(?P<m>1[0-2]|0[1-9]|[1-9])`,
	'M': `(?P<M>[0-5]\p{Nd}|\p{Nd})`,
	'S': `(?P<S>6[0-1]|[0-5]\p{Nd}|\p{Nd})`,
	'w': `(?P<w>[0-6])`,
	'u': `(?P<u>[1-7])`,
	'y': `(?P<y>\p{Nd}\p{Nd})`,
	'Y': `(?P<Y>\p{Nd}\p{Nd}\p{Nd}\p{Nd})`,
	'z': `(?P<z>[+-]\p{Nd}\p{Nd}:?[0-5]\p{Nd}(?::?[0-5]\p{Nd}(?:\.\p{Nd}{1,6})?)?|(?-i:Z))`,
	'Z': `(?P<Z>utc|gmt)`,
	'A': `(?P<A>wednesday|thursday|saturday|tuesday|monday|friday|sunday)`,
	'a': `(?P<a>mon|tue|wed|thu|fri|sat|sun)`,
	'B': `(?P<B>september|february|november|december|january|october|august|march|april|june|july|may)`,
	'b': `(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`,
	'p': `(?P<p>am|pm)`,
	'%': `%`,
}

// timeShorthands are directives that stand for others.
var timeShorthands = map[byte]string{'c': "%a %b %d %H:%M:%S %Y", 'x': "%m/%d/%y", 'X': "%H:%M:%S"}

// Strptime returns datetime.strptime(text, format) in the C locale. A text of
// another form raises ValueError. Week numbers (%U, %W, %V, %G) raise
// NotPorted.
func Strptime(text, format string) (DateTime, error) {
	pattern, err := timePattern(format, format)
	if err != nil {
		return DateTime{}, err
	}
	re, err := regexp.Compile(`(?i)^(?:` + pattern + `)`)
	if err != nil {
		return DateTime{}, raisef(NotPorted, "format %s of strptime", QuoteStr(format))
	}
	found := re.FindStringSubmatch(text)
	if found == nil {
		return DateTime{}, raisef(ValueError, "time data %s does not match format %s", QuoteStr(text), QuoteStr(format))
	}
	if len(found[0]) != len(text) {
		return DateTime{}, raisef(ValueError, "unconverted data remains: %s", text[len(found[0]):])
	}
	p := &parsedTime{month: 1, day: 1}
	for i, name := range re.SubexpNames() {
		if name != "" {
			if err := p.take(name[0], found[i]); err != nil {
				return DateTime{}, err
			}
		}
	}
	return p.result()
}

// timePattern returns the expression of a format.
func timePattern(format, whole string) (string, error) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(format, "%")
		b.WriteString(spacePattern(before))
		if !found {
			return b.String(), nil
		}
		if rest == "" {
			return "", raisef(ValueError, "stray %% in format '%s'", whole)
		}
		c, size := decodeRune(rest)
		if strings.ContainsRune("UWVG", c) {
			return "", NotPorted.New("week numbers in strptime")
		}
		part, ok := timePatterns[rest[0]]
		if shorthand, is := timeShorthands[rest[0]]; is {
			part, _ = timePattern(shorthand, whole)
			ok = true
		}
		if !ok {
			return "", raisef(ValueError, "'%s' is a bad directive in format '%s'", badDirective(rest, c), whole)
		}
		b.WriteString(part)
		format = rest[size:]
	}
}

// badDirective names a directive as _strptime does, which has escaped the
// format before: an escaped character or a space show as a percent sign.
func badDirective(rest string, c rune) string {
	if isSpace(c) || strings.ContainsRune(`\.^$*+?(){}[]|`, c) {
		return "%"
	}
	return runeText(c)
}

// spacePattern quotes literal text, in which any white space stands for any.
func spacePattern(text string) string {
	var b strings.Builder
	inSpace := false
	for _, r := range text {
		if isSpace(r) {
			if !inSpace {
				b.WriteString(`[\s\x0b\x1c-\x1f\x{85}\p{Z}]+`)
			}
			inSpace = true
			continue
		}
		inSpace = false
		b.WriteString(regexp.QuoteMeta(string(r)))
	}
	return b.String()
}

// A parsedTime gathers the parts of a text.
type parsedTime struct {
	year, month, day, yearDay   int
	hour, minute, second, micro int
	hasYear, hour12, evening    bool
	zone                        *TimeZone
}

// take stores the text of one directive.
func (p *parsedTime) take(directive byte, text string) error {
	number, _ := ParseInt(text)
	switch directive {
	case 'Y':
		p.year, p.hasYear = number, true
	case 'y':
		p.year, p.hasYear = number+1900, true
		if number <= 68 {
			p.year += 100
		}
	case 'm':
		p.month = number
	case 'B', 'b':
		p.month = nameIndex(monthNames[:], text) + 1
	case 'd':
		p.day = number
	case 'j':
		p.yearDay = number
	case 'H':
		p.hour, p.hour12 = number, false
	case 'I':
		p.hour, p.hour12 = number, true
	case 'p':
		p.evening = strings.EqualFold(text, "pm")
	case 'M':
		p.minute = number
	case 'S':
		p.second = number
	case 'f':
		p.micro, _ = ParseInt((text + "000000")[:6])
	case 'z':
		return p.takeZone(text)
	}
	return nil
}

// nameIndex finds a name by its first three letters.
func nameIndex(names []string, text string) int {
	for i, name := range names {
		if strings.EqualFold(name[:3], text[:3]) {
			return i
		}
	}
	return -1
}

func (p *parsedTime) takeZone(text string) error {
	if text == "Z" {
		p.zone = UTC
		return nil
	}
	digits := text[1:]
	if digits[2] == ':' && len(digits) > 5 && digits[5] != ':' {
		return raisef(ValueError, "Inconsistent use of : in %s", text)
	}
	digits = strings.ReplaceAll(digits, ":", "")
	parts, _, _ := isoClock(digits, 0, len(digits))
	zone, err := clockZone(text[0] == '-', parts)
	p.zone = zone
	return err
}

// result builds the point in time.
func (p *parsedTime) result() (DateTime, error) {
	if !p.hasYear {
		p.year = 1900
	}
	if p.hour12 {
		p.hour %= 12
		if p.evening {
			p.hour += 12
		}
	}
	if p.yearDay > 0 {
		p.year, p.month, p.day = dayOf(ordinalOf(p.year, 1, 1) + p.yearDay - 1)
	}
	if !p.hasYear && p.month == 2 && p.day == 29 {
		return DateTime{}, ValueError.New("day is out of range for month")
	}
	return NewDateTime(p.year, p.month, p.day, p.hour, p.minute, p.second, p.micro, p.zone)
}
