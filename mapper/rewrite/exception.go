// This file knows the exception classes of Python and of Werkzeug.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// ExceptionClass returns the *py.Class of a builtin or library exception by its qualified name.
func (u *Unit) ExceptionClass(qualified string) (gotree.Expr, bool) {
	if alias, ok := exceptionAliases[qualified]; ok {
		pkg, name, _ := strings.Cut(alias, ".")
		return u.Qual(pkg, name), true
	}
	qualified = strings.TrimPrefix(qualified, "builtins.")
	if !strings.Contains(qualified, ".") && u.sigs.Value("py."+qualified) == "*py.Class" {
		return u.Qual("py", qualified), true
	}
	if name, ok := strings.CutPrefix(qualified, "werkzeug.exceptions."); ok && u.sigs.Value("web."+name+"Class") == "*py.Class" {
		return u.Qual("web", name+"Class"), true
	}
	return u.thirdParty(qualified)
}

// thirdParty returns the class of an exception of a library whose support package has it under its own name.
func (u *Unit) thirdParty(qualified string) (gotree.Expr, bool) {
	name := qualified[strings.LastIndexByte(qualified, '.')+1:]
	for module, pkg := range map[string]string{"jwt.exceptions.": "jwt", "flask_jwt_extended.exceptions.": "jwtext", "jwt.": "jwt", "jose.exceptions.": "jose", "jose.": "jose", "passlib.exc.": "passlib", "itsdangerous.exc.": "itsdangerous", "itsdangerous.": "itsdangerous", "click.exceptions.": "click", "click.": "click", "requests.exceptions.": "requests", "requests.": "requests"} {
		if qualified == module+name && u.sigs.Value(pkg+"."+name) == "*py.Class" {
			return u.Qual(pkg, name), true
		}
	}
	return nil, false
}

// exceptionAliases are the library exceptions that have a class in the support packages.
var exceptionAliases = map[string]string{
	"werkzeug.routing.ValidationError": "web.ValidationError", "werkzeug.routing.converters.ValidationError": "web.ValidationError",
	"asyncio.TimeoutError": "py.TimeoutError", "asyncio.exceptions.TimeoutError": "py.TimeoutError",
	"json.JSONDecodeError": "py.JSONDecodeError", "json.decoder.JSONDecodeError": "py.JSONDecodeError",
	"pydantic_core.PydanticCustomError": "pydantic.CustomError",
	"pydantic.ValidationError":          "pydantic.ValidationError", "pydantic_core.ValidationError": "pydantic.ValidationError",
	"fastapi.HTTPException": "fastapi.HTTPException", "fastapi.exceptions.HTTPException": "fastapi.HTTPException",
	"starlette.exceptions.HTTPException":        "fastapi.StarletteHTTPException",
	"fastapi.exceptions.RequestValidationError": "fastapi.RequestValidationError",
	"fastapi.WebSocketDisconnect":               "fastapi.WebSocketDisconnect", "fastapi.websockets.WebSocketDisconnect": "fastapi.WebSocketDisconnect",
	"starlette.websockets.WebSocketDisconnect": "fastapi.WebSocketDisconnect",
	"fastapi.WebSocketException":               "fastapi.WebSocketException", "fastapi.exceptions.WebSocketException": "fastapi.WebSocketException",
	"starlette.exceptions.WebSocketException": "fastapi.StarletteWebSocketException",
	"flask_pydantic.ValidationError":          "flaskpydantic.ValidationError", "flask_pydantic.exceptions.ValidationError": "flaskpydantic.ValidationError",
	"flask_pydantic.exceptions.BaseFlaskPydanticException":       "flaskpydantic.BaseFlaskPydanticException",
	"flask_pydantic.exceptions.JsonBodyParsingError":             "flaskpydantic.JSONBodyParsingError",
	"flask_pydantic.exceptions.InvalidIterableOfModelsException": "flaskpydantic.InvalidIterableOfModelsException",
	"zlib.error": "py.ZlibError", "gzip.BadGzipFile": "py.BadGzipFile", "re.error": "py.RegexError", "binascii.Error": "py.BinasciiError",
	"decimal.InvalidOperation": "py.DecimalInvalid", "decimal.DivisionByZero": "py.DecimalDivisionByZero", "decimal.DecimalException": "py.DecimalException",
	"statistics.StatisticsError": "py.StatisticsError", "csv.Error": "py.CSVError", "calendar.IllegalMonthError": "py.IllegalMonthError",
	"zoneinfo.ZoneInfoNotFoundError": "py.ZoneInfoNotFoundError", "queue.Empty": "py.QueueEmpty", "queue.Full": "py.QueueFull", "concurrent.futures.TimeoutError": "py.TimeoutError",
	"dataclasses.FrozenInstanceError": "py.FrozenInstanceError", "IOError": "py.OSError", "EnvironmentError": "py.OSError",
}

func isHTTPException(qualified string) bool {
	return strings.HasPrefix(qualified, "werkzeug.exceptions.")
}

// hasRules reports whether the tables say how an exception is made and what its attributes are.
func hasRules(qualified string) bool {
	return isHTTPException(qualified) || strings.HasPrefix(qualified, "fastapi.") || strings.HasPrefix(qualified, "pydantic_core.Pydantic") || strings.HasPrefix(qualified, "starlette.")
}
