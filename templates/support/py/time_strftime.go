// time.strftime, which unlike datetime.strftime knows the zone of its time and
// no microseconds.

package py

import (
	"math"
	"strings"
	"time"
)

// TimeStrftime returns time.strftime(format), of the time that it is here.
func TimeStrftime(format string) string {
	now := time.Now()
	return FromTime(now, nil).Strftime(zonedAt(format, now))
}

// TimeStrftimeUTC returns time.strftime(format, time.gmtime()).
func TimeStrftimeUTC(format string) string {
	return UTCNow().Strftime(zonedGMT(format))
}

// TimeStrftimeAt returns time.strftime(format, time.localtime(secs)). It raises
// ValueError for years beyond 1 to 9999.
func TimeStrftimeAt(format string, secs float64) (string, error) {
	dt, err := FromTimestamp(math.Floor(secs), nil)
	if err != nil {
		return "", err
	}
	return dt.Strftime(zonedAt(format, time.Unix(int64(math.Floor(secs)), 0))), nil
}

// TimeStrftimeGM returns time.strftime(format, time.gmtime(secs)). It raises
// ValueError for years beyond 1 to 9999.
func TimeStrftimeGM(format string, secs float64) (string, error) {
	dt, err := UTCFromTimestamp(math.Floor(secs))
	if err != nil {
		return "", err
	}
	return dt.Strftime(zonedGMT(format)), nil
}

func zonedAt(format string, at time.Time) string {
	name, _ := at.Zone()
	return withZone(format, name, at.Format("-0700"))
}

// zonedGMT writes the zone that the C library gives what gmtime returns.
func zonedGMT(format string) string { return withZone(format, "GMT", "+0000") }

// withZone writes the name and the offset of a zone in place of %Z and %z. %f,
// which the C library does not know, stays as it is.
func withZone(format, name, offset string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(format, "%")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		bare := strings.TrimLeft(rest, "-_0^#")
		directive := strings.IndexAny(bare, "Zzf%") == 0
		switch {
		case directive && bare[0] == 'Z':
			b.WriteString(name)
		case directive && bare[0] == 'z':
			b.WriteString(offset)
		case directive && bare[0] == 'f':
			b.WriteString("%" + rest[:len(rest)-len(bare)] + "%f")
		case directive:
			b.WriteString("%" + rest[:len(rest)-len(bare)] + "%")
		default:
			b.WriteByte('%')
			format = rest
			continue
		}
		format = bare[1:]
	}
}
