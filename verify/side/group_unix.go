// This file holds process groups on Unix.

//go:build unix && !linux

package side

import (
	"os/exec"
	"syscall"
)

// lead makes a child lead a group of its own.
func lead(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// bound has no way to set limits from outside.
func bound(int, Limits) error { return nil }

// killGroup kills every process of the group.
func killGroup(pid int) { _ = syscall.Kill(-pid, syscall.SIGKILL) }

// leadAlone makes a child lead a group of its own and outlive this process.
func leadAlone(cmd *exec.Cmd) { lead(cmd) }
