// This file holds what Windows has in the place of process groups.

package side

import (
	"os/exec"
	"strconv"
)

// lead does nothing: taskkill follows the tree.
func lead(*exec.Cmd) {}

// bound has no way to set limits from outside.
func bound(int, Limits) error { return nil }

// killGroup kills the process and those that it started.
func killGroup(pid int) { _ = exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(pid)).Run() }

// leadAlone does nothing: a child outlives its parent.
func leadAlone(*exec.Cmd) {}
