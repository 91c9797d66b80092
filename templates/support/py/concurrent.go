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

// GatherInTurn is Gather for functions that wait for nothing: they run one
// after the other, also when one before has failed, and the first error counts.
func GatherInTurn[T any](functions ...func() (T, error)) ([]T, error) {
	results := make([]T, len(functions))
	var first error
	for i, f := range functions {
		result, err := f()
		if results[i] = result; first == nil {
			first = err
		}
	}
	return results, first
}

// GatherSettled is Gather with return_exceptions=True: what a function raises
// stands in the place of its result.
func GatherSettled[T any](functions ...func() (T, error)) ([]any, error) {
	return Gather(settled(functions)...)
}

// GatherSettledInTurn is GatherSettled for functions that wait for nothing.
func GatherSettledInTurn[T any](functions ...func() (T, error)) ([]any, error) {
	return GatherInTurn(settled(functions)...)
}

func settled[T any](functions []func() (T, error)) []func() (any, error) {
	out := make([]func() (any, error), len(functions))
	for i, f := range functions {
		out[i] = func() (any, error) {
			result, err := f()
			if err != nil {
				return err, nil
			}
			return Value(result), nil
		}
	}
	return out
}

// IsRaised returns isinstance(x, classes) for classes of exceptions.
func IsRaised(x any, classes ...*Class) bool {
	e, ok := x.(exception)
	return ok && e.PyError().Class.IsSubclass(classes...)
}

// TogetherInTurn is Together for functions that wait for nothing.
func TogetherInTurn(functions ...func() error) error {
	var first error
	for _, f := range functions {
		if err := f(); first == nil {
			first = err
		}
	}
	return first
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

// TaskGroupInTurn is TaskGroup for functions that wait for nothing.
func TaskGroupInTurn(functions ...func() error) error {
	failed := 0
	for _, f := range functions {
		if f() != nil {
			failed++
		}
	}
	switch failed {
	case 0:
		return nil
	case 1:
		return ExceptionGroup.New("unhandled errors in a TaskGroup (1 sub-exception)")
	}
	return ExceptionGroup.New(fmt.Sprintf("unhandled errors in a TaskGroup (%d sub-exceptions)", failed))
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
