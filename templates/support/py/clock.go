// Time, sleep and the environment, as Python's modules time and os give them.

package py

import (
	"encoding/base64"
	"math"
	"os"
	"time"
)

// Time returns the seconds since 1970, as time.time() does.
func Time() float64 { return float64(time.Now().UnixNano()) / 1e9 }

// Sleep waits for the seconds, an int or a float; a negative number raises ValueError, as time.sleep does.
func Sleep(seconds any) error {
	s, err := Float(seconds)
	if err != nil {
		return err
	}
	switch {
	case math.IsNaN(s):
		return ValueError.New("Invalid value NaN (not a number)")
	case math.Abs(s) >= 1<<63/1e9:
		return OverflowError.New("timestamp too large to convert to C _PyTime_t")
	case s < 0:
		return ValueError.New("sleep length must be non-negative")
	}
	time.Sleep(time.Duration(s * float64(time.Second)))
	return nil
}

// GetEnv returns an environment variable, or fallback when it is not set; os.environ.get(key, fallback).
func GetEnv(key, fallback string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return fallback
}

// Floor returns math.floor(x); nan and infinity raise.
func Floor(x float64) (BigInt, error) { return RoundBig(math.Floor(x)) }

// Ceil returns math.ceil(x); nan and infinity raise.
func Ceil(x float64) (BigInt, error) { return RoundBig(math.Ceil(x)) }

// B64Encode returns base64.b64encode(data).
func B64Encode(data []byte) []byte { return base64.StdEncoding.AppendEncode(nil, data) }

// TimeNS returns time.time_ns().
func TimeNS() int { return int(time.Now().UnixNano()) }

// started is where the clock of Monotonic begins.
var started = time.Now()

// Monotonic returns time.monotonic(): seconds of a clock that is never set.
func Monotonic() float64 { return time.Since(started).Seconds() }

// MonotonicNS returns time.monotonic_ns().
func MonotonicNS() int { return int(time.Since(started)) }
