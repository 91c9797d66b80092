// Functions that run at the same time (asyncio.gather), and asyncio.sleep.
package py

import (
	"fmt"
	"math"
	"sync"
	"time"
)

// Gather runs functions at the same time and returns their results in their
// order, or the first error that one of them ends with, when all have ended.
func Gather[T any](functions ...func() (T, error)) ([]T, error) {
	results := make([]T, len(functions))
	steps := make([]func() error, len(functions))
	for i, f := range functions {
		steps[i] = func() (err error) {
			results[i], err = f()
			return err
		}
	}
	return results, Together(steps...)
}

// Together runs functions at the same time and returns the first error that one
// of them ends with, when all have ended.
func Together(functions ...func() error) error {
	var group sync.WaitGroup
	failed := make(chan error, len(functions))
	for _, f := range functions {
		group.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					failed <- RuntimeError.New(fmt.Sprint(r))
				}
			}()
			if err := f(); err != nil {
				failed <- err
			}
		})
	}
	group.Wait()
	close(failed)
	return <-failed
}

// Pause waits for the seconds, an int or a float, as asyncio.sleep does: not at
// all for a negative number.
func Pause(seconds any) error {
	s, err := Float(seconds)
	switch {
	case err != nil:
		return err
	case math.IsNaN(s):
		return ValueError.New("Invalid delay: NaN (not a number)")
	case s > 0:
		time.Sleep(time.Duration(min(s, math.MaxInt64/1e9) * 1e9))
	}
	return nil
}

// ExceptionGroup is what task groups raise.
var ExceptionGroup = derived("ExceptionGroup", Exception)

// TaskGroup is Together for asyncio.TaskGroup: what a function raises comes as an
// ExceptionGroup.
func TaskGroup(functions ...func() error) error {
	if Together(functions...) == nil {
		return nil
	}
	return ExceptionGroup.New("unhandled errors in a TaskGroup (1 sub-exception)")
}

// WaitFor runs a function for as many seconds, an int or a float, as
// asyncio.wait_for does: when it has not ended by then, TimeoutError is raised
// and its result does not matter any more.
func WaitFor[T any](seconds any, function func() (T, error)) (T, error) {
	var zero T
	limit, err := Float(seconds)
	if err != nil {
		return zero, err
	}
	type ended struct {
		result T
		err    error
	}
	done := make(chan ended, 1)
	go func() {
		results, err := Gather(function)
		done <- ended{results[0], err}
	}()
	select {
	case e := <-done:
		return e.result, e.err
	case <-time.After(time.Duration(limit * float64(time.Second))):
		return zero, TimeoutError.New()
	}
}
