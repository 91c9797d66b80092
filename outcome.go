// This file holds how a run ended.

package flask2gin

// Outcome says how a run ended. Its numbers are the exit codes of the commands.
type Outcome int

// The outcomes.
const (
	Done        Outcome = 0 // nothing to report: every route is exact or conditional
	Findings    Outcome = 1 // stubs, lost files, drift; the output was still written, whole
	Usage       Outcome = 2 // the input or the options do not say what to do
	Bug         Outcome = 3 // a stage of flask2gin panicked
	Environment Outcome = 4 // no app was found, or the Go toolchain is missing
	Refused     Outcome = 6 // the output folder holds something that would be lost
)
