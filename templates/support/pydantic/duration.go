// Durations, as timedelta fields read them (Rust's crate speedate).

package pydantic

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	deltaType    = kind{"time_delta_type", "Input should be a valid timedelta"}
	deltaParsing = kind{"time_delta_parsing", "Input should be a valid timedelta, {error}"}
)

const (
	tooManyDays = "durations may not exceed 999,999,999 days"
	badDays     = `"day" identifier in duration not correctly formatted`
	tooLarge    = "a numeric value in the duration is too large"
)

// Timedelta reads a duration: a timedelta, a number of seconds, and texts such
// as P1DT2H, 1 day, 2:00:00 and 01:02:03.
func Timedelta() Type[py.TimeDelta] {
	return func(r *Reader, v any) (py.TimeDelta, bool) {
		v = py.Value(v)
		if d, ok := v.(py.TimeDelta); ok {
			return d, true
		}
		if other, ok := standIn(v); ok {
			r.loosen(lax)
			return instead(r, v, other, Timedelta())
		}
		r.loosenText(v)
		if text, ok := v.(string); ok && !r.unicode(text, v) {
			return py.TimeDelta{}, false
		}
		d := duration{}
		if !d.of(v, r.json) || r.tooWide(v) {
			r.refuse(deltaType, v)
			return py.TimeDelta{}, false
		}
		out, err := d.delta()
		if d.reason == "" && err == nil {
			return out, true
		}
		r.refuse(deltaParsing, v, py.P[string, any]("error", d.reason))
		return out, false
	}
}

// duration is a duration while it is read.
type duration struct {
	clockText
	negative     bool
	days, second uint64
	micros       float64
}

// of reads a text or number; ok is false for other values.
func (d *duration) of(v any, json bool) (ok bool) {
	switch v := v.(type) {
	case string:
		d.s = v
		d.readText()
	case []byte:
		d.s = string(v)
		d.readText()
	case bool:
		if v {
			d.second = 1
		}
		return !json
	case int:
		d.negative = v < 0
		seconds := uint64(v)
		if d.negative {
			seconds = -seconds
		}
		d.days, d.second = uint64(uint32(seconds/86400)), seconds%86400 // pydantic-core keeps 32 bits of the days
	case *big.Int:
		d.fail(tooManyDays)
		return !json
	case float64:
		d.seconds(v)
	default:
		return false
	}
	return true
}

// seconds reads a number of seconds.
func (d *duration) seconds(f float64) {
	d.negative = f < 0
	whole, fraction := math.Modf(math.Abs(f))
	switch {
	case math.IsNaN(f):
		d.fail("NaN values not permitted")
	case whole >= 86400*1e9:
		d.fail(tooManyDays)
	default:
		d.second, d.micros = uint64(whole), math.Round(fraction*1e6)
	}
}

// delta returns what was read, normalised.
func (d *duration) delta() (py.TimeDelta, error) {
	seconds := d.second + uint64(d.micros)/1e6
	days := d.days + seconds/86400
	switch {
	case d.reason != "":
	case days > math.MaxUint32:
		d.fail(tooLarge)
	case days > 999_999_999:
		d.fail(tooManyDays)
	}
	if d.reason != "" {
		return py.TimeDelta{}, nil
	}
	out, err := py.NewTimeDelta(int(days), int(seconds%86400), int(uint64(d.micros)%1e6))
	if d.negative {
		out = out.Neg()
	}
	return out, err
}

func (d *duration) readText() {
	i := 0
	if strings.HasPrefix(d.s, "+") || strings.HasPrefix(d.s, "-") {
		d.negative, i = d.s[0] == '-', 1
	}
	switch {
	case d.s == "":
		d.fail(shortInput)
	case i < len(d.s) && d.s[i] == 'P':
		d.readUnits(i + 1)
	case strings.ContainsAny(d.s, "dD") || len(d.s)-i < 5:
		d.readDays(i)
	default:
		d.readClock(i)
	}
}

// unitSeconds are the units of ISO 8601 before and behind the T, in days and in
// seconds.
var unitSeconds = [2]map[byte]uint64{{'Y': 365, 'M': 30, 'W': 7, 'D': 1}, {'H': 3600, 'M': 60, 'S': 1}}

// readUnits reads what stands behind the P of a duration of ISO 8601.
func (d *duration) readUnits(i int) {
	part, fractional := 0, false
	for ; i < len(d.s); i++ {
		if d.s[i] == 'T' {
			if part == 1 {
				d.fail("`t` character repeated in duration")
				return
			}
			part = 1
			continue
		}
		n, fraction, end, ok := d.number(i)
		if ok && fractional {
			ok = d.fail("quantity fraction invalid in duration")
		}
		if !ok {
			return
		}
		i = end
		unit := uint64(0)
		if i < len(d.s) {
			unit = unitSeconds[part][d.s[i]]
		}
		if unit == 0 {
			d.fail([2]string{"quantity invalid in date part of duration", "quantity invalid in time part of duration"}[part])
			return
		}
		fractional = fraction >= 0
		if !d.add(part, n, unit, max(fraction, 0)) {
			return
		}
	}
	if i < 3 {
		d.fail(shortInput)
	}
}

// add adds n units with their fraction.
func (d *duration) add(part int, n, unit uint64, fraction float64) bool {
	if n > math.MaxUint32*10 {
		return d.fail(tooLarge)
	}
	whole, rest := math.Modf(fraction * float64(unit))
	n = n*unit + uint64(whole)
	if part == 1 {
		d.second += n
	} else {
		d.days += n
		whole, rest = math.Modf(rest * 86400)
		d.second += uint64(whole)
	}
	d.micros += math.Round(rest * 1e6)
	return true
}

// number reads digits and a fraction, which is -1 where there is none.
func (d *duration) number(i int) (n uint64, fraction float64, end int, ok bool) {
	end = i
	for end < len(d.s) && d.s[end] >= '0' && d.s[end] <= '9' {
		end++
	}
	if end == i {
		return 0, 0, 0, d.fail("invalid digit in duration")
	}
	n, err := strconv.ParseUint(d.s[i:end], 10, 64)
	if err != nil {
		return 0, 0, 0, d.fail(tooLarge)
	}
	if end == len(d.s) || d.s[end] != '.' && d.s[end] != ',' {
		return n, -1, end, true
	}
	denominator := 1.0
	for end++; end < len(d.s) && d.s[end] >= '0' && d.s[end] <= '9'; end++ {
		fraction = fraction*10 + float64(d.s[end]-'0')
		denominator *= 10
	}
	return n, fraction / denominator, end, true
}

// readDays reads days and perhaps a time of day: 1 day, 2:00:00.
func (d *duration) readDays(i int) {
	if i == len(d.s) {
		d.fail(shortInput)
		return
	}
	end := i
	for end < len(d.s) && d.s[end] >= '0' && d.s[end] <= '9' {
		end++
	}
	n, err := strconv.ParseUint(d.s[i:end], 10, 64)
	switch {
	case end == i:
		d.fail("invalid digit in duration")
	case err != nil:
		d.fail(tooLarge)
	default:
		d.days = n
		d.readDayWord(strings.TrimPrefix(d.s[end:], " "))
	}
}

// readDayWord reads d, day or days, and the time behind it.
func (d *duration) readDayWord(rest string) {
	word := strings.ToLower(rest[:len(rest)-len(strings.TrimLeft(rest, "dayDAYsS"))])
	if word != "d" && word != "day" && word != "days" {
		d.fail(badDays)
		return
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest[len(word):], ","), " ")
	if rest != "" {
		d.readClock(len(d.s) - len(rest))
	}
}

// readClock reads hours of any number, minutes and perhaps seconds.
func (d *duration) readClock(i int) {
	if len(d.s)-i < 5 {
		d.fail(shortInput)
		return
	}
	colon := strings.IndexByte(d.s[i:], ':')
	digits := d.s[i : i+max(colon, 0)]
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		d.fail("invalid character in hour")
		return
	}
	hours, err := strconv.ParseUint(digits, 10, 32)
	if err != nil || hours > 999_999_999 {
		d.fail("durations may not exceed 999,999,999 hours")
		return
	}
	c := clockText{s: "00" + d.s[i+colon:]}
	end, ok := c.readTime(0)
	switch {
	case !ok:
		d.fail(c.reason)
	case end < len(c.s):
		d.fail("unexpected extra characters at the end of the input")
	}
	d.second += hours*3600 + uint64(c.minute*60+c.second)
	d.micros += float64(c.micro)
}

// durationText writes a timedelta as ISO 8601 has durations, with years of 365
// days.
func durationText(delta py.TimeDelta) string {
	sign := ""
	if delta.Days() < 0 {
		sign, delta = "-", delta.Neg()
	}
	var b strings.Builder
	part := func(n int, unit string) {
		if n != 0 {
			b.WriteString(strconv.Itoa(n) + unit)
		}
	}
	b.WriteString(sign + "P")
	part(delta.Days()/365, "Y")
	part(delta.Days()%365, "D")
	if delta.Seconds() == 0 && delta.Microseconds() == 0 && delta.Days() != 0 {
		return b.String()
	}
	b.WriteString("T")
	part(delta.Seconds()/3600, "H")
	part(delta.Seconds()/60%60, "M")
	micros := strconv.Itoa(1_000_000 + delta.Microseconds())[1:]
	switch second := strconv.Itoa(delta.Seconds() % 60); {
	case delta.Microseconds() != 0:
		b.WriteString(second + "." + strings.TrimRight(micros, "0") + "S")
	case second != "0" || delta == py.TimeDelta{}:
		b.WriteString(second + "S")
	}
	return b.String()
}
