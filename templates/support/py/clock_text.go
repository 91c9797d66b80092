// Points in time as text, by their seconds: time.strftime of time.localtime and time.gmtime.

package py

import (
	"math"
	"time"
)

// LocalClock returns time.strftime(format, time.localtime(seconds)), or raises OverflowError or ValueError.
func LocalClock(format string, seconds float64) (string, error) {
	return clockText(format, seconds, time.Local)
}

// UTCClock returns time.strftime(format, time.gmtime(seconds)), or raises OverflowError or ValueError.
func UTCClock(format string, seconds float64) (string, error) {
	return clockText(format, seconds, time.UTC)
}

func clockText(format string, seconds float64, zone *time.Location) (string, error) {
	if math.IsNaN(seconds) {
		return "", ValueError.New("Invalid value NaN (not a number)")
	}
	whole := math.Floor(seconds)
	if math.Abs(whole) > 1e11 {
		return "", NotPorted.New("points in time that far off are not ported")
	}
	t := time.Unix(int64(whole), 0).In(zone)
	if t.Year() < 1000 || t.Year() > 9999 {
		return "", NotPorted.New("years of more or fewer than four digits are not ported")
	}
	return FromTime(t, nil).Strftime(format), nil
}
