// This file holds process groups on Linux, where the kernel also ends children with their parent.

package side

import (
	"errors"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// lead makes a child lead a group of its own and end with this process, however that ends.
func lead(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// bound limits the memory of a running child and the size of the files that it writes.
func bound(pid int, l Limits) error {
	var errs []error
	for resource, limit := range map[int]int64{unix.RLIMIT_AS: l.Memory, unix.RLIMIT_FSIZE: l.File} {
		if limit > 0 {
			set := &unix.Rlimit{Cur: uint64(limit), Max: uint64(limit)}
			errs = append(errs, unix.Prlimit(pid, resource, set, nil))
		}
	}
	return errors.Join(errs...)
}

// killGroup kills every process of the group.
func killGroup(pid int) { _ = syscall.Kill(-pid, syscall.SIGKILL) }

// leadAlone makes a child lead a group of its own and outlive this process.
func leadAlone(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
