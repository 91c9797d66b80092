// The tree of built-in exception classes, as in "Exception hierarchy" of the
// Python library reference.

package py

func derived(name string, base *Class) *Class {
	return &Class{Name: name, Bases: []*Class{base}}
}

// The built-in exceptions.
var (
	BaseException     = &Class{Name: "BaseException"}
	Exception         = derived("Exception", BaseException)
	GeneratorExit     = derived("GeneratorExit", BaseException)
	KeyboardInterrupt = derived("KeyboardInterrupt", BaseException)
	SystemExit        = derived("SystemExit", BaseException)

	ArithmeticError    = derived("ArithmeticError", Exception)
	FloatingPointError = derived("FloatingPointError", ArithmeticError)
	OverflowError      = derived("OverflowError", ArithmeticError)
	ZeroDivisionError  = derived("ZeroDivisionError", ArithmeticError)

	AssertionError      = derived("AssertionError", Exception)
	AttributeError      = derived("AttributeError", Exception)
	FrozenInstanceError = derived("FrozenInstanceError", AttributeError) // of dataclasses
	BufferError         = derived("BufferError", Exception)
	EOFError            = derived("EOFError", Exception)
	ImportError         = derived("ImportError", Exception)
	ModuleNotFoundError = derived("ModuleNotFoundError", ImportError)

	LookupError = derived("LookupError", Exception)
	IndexError  = derived("IndexError", LookupError)
	KeyError    = derived("KeyError", LookupError)

	MemoryError       = derived("MemoryError", Exception)
	NameError         = derived("NameError", Exception)
	UnboundLocalError = derived("UnboundLocalError", NameError)

	OSError                = derived("OSError", Exception)
	BlockingIOError        = derived("BlockingIOError", OSError)
	ChildProcessError      = derived("ChildProcessError", OSError)
	ConnectionError        = derived("ConnectionError", OSError)
	BrokenPipeError        = derived("BrokenPipeError", ConnectionError)
	ConnectionAbortedError = derived("ConnectionAbortedError", ConnectionError)
	ConnectionRefusedError = derived("ConnectionRefusedError", ConnectionError)
	ConnectionResetError   = derived("ConnectionResetError", ConnectionError)
	FileExistsError        = derived("FileExistsError", OSError)
	FileNotFoundError      = derived("FileNotFoundError", OSError)
	InterruptedError       = derived("InterruptedError", OSError)
	IsADirectoryError      = derived("IsADirectoryError", OSError)
	NotADirectoryError     = derived("NotADirectoryError", OSError)
	PermissionError        = derived("PermissionError", OSError)
	ProcessLookupError     = derived("ProcessLookupError", OSError)
	TimeoutError           = derived("TimeoutError", OSError)

	ReferenceError      = derived("ReferenceError", Exception)
	RuntimeError        = derived("RuntimeError", Exception)
	NotImplementedError = derived("NotImplementedError", RuntimeError)
	NotPorted           = derived("NotPorted", BaseException) // of the port alone: no "except Exception" of the app takes it
	RecursionError      = derived("RecursionError", RuntimeError)
	StopIteration       = derived("StopIteration", Exception)
	StopAsyncIteration  = derived("StopAsyncIteration", Exception)
	SyntaxError         = derived("SyntaxError", Exception)
	IndentationError    = derived("IndentationError", SyntaxError)
	TabError            = derived("TabError", IndentationError)
	SystemError         = derived("SystemError", Exception)
	TypeError           = derived("TypeError", Exception)

	ValueError            = derived("ValueError", Exception)
	UnicodeError          = derived("UnicodeError", ValueError)
	UnicodeDecodeError    = derived("UnicodeDecodeError", UnicodeError)
	UnicodeEncodeError    = derived("UnicodeEncodeError", UnicodeError)
	UnicodeTranslateError = derived("UnicodeTranslateError", UnicodeError)

	Warning                   = derived("Warning", Exception)
	BytesWarning              = derived("BytesWarning", Warning)
	DeprecationWarning        = derived("DeprecationWarning", Warning)
	FutureWarning             = derived("FutureWarning", Warning)
	PendingDeprecationWarning = derived("PendingDeprecationWarning", Warning)
	ResourceWarning           = derived("ResourceWarning", Warning)
	RuntimeWarning            = derived("RuntimeWarning", Warning)
	SyntaxWarning             = derived("SyntaxWarning", Warning)
	UserWarning               = derived("UserWarning", Warning)
)
