// Regions of the time zone database: Python's module zoneinfo.

package py

import (
	"path"
	"strings"
	"sync"
	"time"

	_ "time/tzdata" // for machines without the database
)

// ZoneInfoNotFoundError is zoneinfo.ZoneInfoNotFoundError.
var ZoneInfoNotFoundError = derived("ZoneInfoNotFoundError", KeyError)

// regions are the zones that were asked for: the same key gives the same object.
var regions sync.Map

// NewZoneInfo returns ZoneInfo(key), or raises ZoneInfoNotFoundError, and ValueError for
// what is no plain path.
func NewZoneInfo(key string) (*TimeZone, error) {
	if known, ok := regions.Load(key); ok {
		return known.(*TimeZone), nil
	}
	if err := checkZoneKey(key); err != nil {
		return nil, err
	}
	region, err := time.LoadLocation(key)
	if err != nil || key == "Local" || key == "" {
		return nil, ZoneInfoNotFoundError.New("No time zone found with key " + key)
	}
	zone := &TimeZone{name: key, shown: "zoneinfo.ZoneInfo(key=" + QuoteStr(key) + ")", region: region}
	known, _ := regions.LoadOrStore(key, zone)
	return known.(*TimeZone), nil
}

// MustZoneInfo is NewZoneInfo for a key that is known to be there.
func MustZoneInfo(key string) *TimeZone {
	zone, err := NewZoneInfo(key)
	if err != nil {
		panic(err)
	}
	return zone
}

// checkZoneKey raises ValueError for a path that leaves the database.
func checkZoneKey(key string) error {
	if strings.HasPrefix(key, "/") {
		return ValueError.New("ZoneInfo keys may not be absolute paths, got: " + key)
	}
	clean := path.Clean(key)
	if len(clean) != len(key) {
		return ValueError.New("ZoneInfo keys must be normalized relative paths, got: " + key)
	}
	if strings.HasPrefix(clean, "..") {
		return ValueError.New("ZoneInfo keys must refer to subdirectories of TZPATH, got: " + key)
	}
	return nil
}

// Key returns zone.key.
func (z *TimeZone) Key() string { return z.name }
