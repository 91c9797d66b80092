// This file stops the clock of the port: it is built with a time.Now whose time of day stands still.

package side

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// readsClock is the line of Go's time.Now that reads the clock.
const readsClock = "\tsec, nsec, mono := runtimeNow()\n"

// ErrNotFrozen refuses a toolchain whose time.Now is another one.
var ErrNotFrozen = errors.New("this version of Go has another time.Now, which cannot be frozen")

// overlay writes the changed file of the standard library and returns the flag of go build that takes it. The monotonic
// clock goes on, so that timeouts and the server work as ever.
func (s *Sides) overlay() (string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", err
	}
	original := filepath.Join(strings.TrimSpace(string(root)), "src", "time", "time.go")
	data, err := os.ReadFile(original)
	if err != nil {
		return "", err
	}
	if strings.Count(string(data), readsClock) != 1 {
		return "", ErrNotFrozen
	}
	seconds, fraction := math.Modf(s.opt.Freeze.Time)
	frozen := fmt.Sprintf("\tsec, nsec = %d, %d\n", int64(seconds), int64(math.Round(fraction*1e6))*1000)
	changed := filepath.Join(s.Work, "time.go")
	if err := os.WriteFile(changed, []byte(strings.Replace(string(data), readsClock, readsClock+frozen, 1)), 0o644); err != nil {
		return "", err
	}
	config, err := json.Marshal(map[string]any{"Replace": map[string]string{original: changed}})
	if err != nil {
		return "", err
	}
	file := filepath.Join(s.Work, "overlay.json")
	return "-overlay=" + file, os.WriteFile(file, config, 0o644)
}
