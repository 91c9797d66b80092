// The HTTP exception classes of werkzeug.exceptions with their codes and default
// descriptions, and the names of status codes (SEMANTICS C.3).
package web

import (
	"sync"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The classes of werkzeug.exceptions.
var (
	HTTPExceptionClass = &py.Class{Name: "HTTPException", Bases: []*py.Class{py.Exception}, Text: httpText}

	BadRequestClass                   = httpClass("BadRequest")
	UnauthorizedClass                 = httpClass("Unauthorized")
	ForbiddenClass                    = httpClass("Forbidden")
	NotFoundClass                     = httpClass("NotFound")
	MethodNotAllowedClass             = httpClass("MethodNotAllowed")
	NotAcceptableClass                = httpClass("NotAcceptable")
	RequestTimeoutClass               = httpClass("RequestTimeout")
	ConflictClass                     = httpClass("Conflict")
	GoneClass                         = httpClass("Gone")
	LengthRequiredClass               = httpClass("LengthRequired")
	PreconditionFailedClass           = httpClass("PreconditionFailed")
	RequestEntityTooLargeClass        = httpClass("RequestEntityTooLarge")
	RequestURITooLargeClass           = httpClass("RequestURITooLarge")
	UnsupportedMediaTypeClass         = httpClass("UnsupportedMediaType")
	RequestedRangeNotSatisfiableClass = httpClass("RequestedRangeNotSatisfiable")
	ExpectationFailedClass            = httpClass("ExpectationFailed")
	ImATeapotClass                    = httpClass("ImATeapot")
	MisdirectedRequestClass           = httpClass("MisdirectedRequest")
	UnprocessableEntityClass          = httpClass("UnprocessableEntity")
	LockedClass                       = httpClass("Locked")
	FailedDependencyClass             = httpClass("FailedDependency")
	PreconditionRequiredClass         = httpClass("PreconditionRequired")
	TooManyRequestsClass              = httpClass("TooManyRequests")
	RequestHeaderFieldsTooLargeClass  = httpClass("RequestHeaderFieldsTooLarge")
	UnavailableForLegalReasonsClass   = httpClass("UnavailableForLegalReasons")
	InternalServerErrorClass          = httpClass("InternalServerError")
	NotImplementedClass               = httpClass("NotImplemented")
	BadGatewayClass                   = httpClass("BadGateway")
	ServiceUnavailableClass           = httpClass("ServiceUnavailable")
	GatewayTimeoutClass               = httpClass("GatewayTimeout")
	HTTPVersionNotSupportedClass      = httpClass("HTTPVersionNotSupported")

	// BadRequestKeyErrorClass is what a missing key of args, form, files and
	// cookies raises; it is a KeyError too.
	BadRequestKeyErrorClass = py.NewClass("BadRequestKeyError", BadRequestClass, py.KeyError)
)

// httpStatus is what a class of HTTP exceptions starts from.
type httpStatus struct {
	name        string
	code        int
	description string
	class       *py.Class
}

// httpStatuses are the codes that abort knows (werkzeug default_exceptions).
var httpStatuses = []httpStatus{
	{name: "BadRequest", code: 400, description: "The browser (or proxy) sent a request that this server could not understand."},
	{name: "Unauthorized", code: 401, description: "The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required."},
	{name: "Forbidden", code: 403, description: "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server."},
	{name: "NotFound", code: 404, description: "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again."},
	{name: "MethodNotAllowed", code: 405, description: "The method is not allowed for the requested URL."},
	{name: "NotAcceptable", code: 406, description: "The resource identified by the request is only capable of generating response entities which have content characteristics not acceptable according to the accept headers sent in the request."},
	{name: "RequestTimeout", code: 408, description: "The server closed the network connection because the browser didn't finish the request within the specified time."},
	{name: "Conflict", code: 409, description: "A conflict happened while processing the request. The resource might have been modified while the request was being processed."},
	{name: "Gone", code: 410, description: "The requested URL is no longer available on this server and there is no forwarding address. If you followed a link from a foreign page, please contact the author of this page."},
	{name: "LengthRequired", code: 411, description: "A request with this method requires a valid <code>Content-Length</code> header."},
	{name: "PreconditionFailed", code: 412, description: "The precondition on the request for the URL failed positive evaluation."},
	{name: "RequestEntityTooLarge", code: 413, description: "The data value transmitted exceeds the capacity limit."},
	{name: "RequestURITooLarge", code: 414, description: "The length of the requested URL exceeds the capacity limit for this server. The request cannot be processed."},
	{name: "UnsupportedMediaType", code: 415, description: "The server does not support the media type transmitted in the request."},
	{name: "RequestedRangeNotSatisfiable", code: 416, description: "The server cannot provide the requested range."},
	{name: "ExpectationFailed", code: 417, description: "The server could not meet the requirements of the Expect header"},
	{name: "ImATeapot", code: 418, description: "This server is a teapot, not a coffee machine"},
	{name: "MisdirectedRequest", code: 421, description: "The server is not able to produce a response."},
	{name: "UnprocessableEntity", code: 422, description: "The request was well-formed but was unable to be followed due to semantic errors."},
	{name: "Locked", code: 423, description: "The resource that is being accessed is locked."},
	{name: "FailedDependency", code: 424, description: "The method could not be performed on the resource because the requested action depended on another action and that action failed."},
	{name: "PreconditionRequired", code: 428, description: "This request is required to be conditional; try using \"If-Match\" or \"If-Unmodified-Since\"."},
	{name: "TooManyRequests", code: 429, description: "This user has exceeded an allotted request count. Try again later."},
	{name: "RequestHeaderFieldsTooLarge", code: 431, description: "One or more header fields exceeds the maximum size."},
	{name: "UnavailableForLegalReasons", code: 451, description: "Unavailable for legal reasons."},
	{name: "InternalServerError", code: 500, description: "The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application."},
	{name: "NotImplemented", code: 501, description: "The server does not support the action requested by the browser."},
	{name: "BadGateway", code: 502, description: "The proxy server received an invalid response from an upstream server."},
	{name: "ServiceUnavailable", code: 503, description: "The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later."},
	{name: "GatewayTimeout", code: 504, description: "The connection to an upstream server timed out."},
	{name: "HTTPVersionNotSupported", code: 505, description: "The server does not support the HTTP protocol version used in the request."},
}

// httpClasses are their classes.
var httpClasses = map[int]*py.Class{
	400: BadRequestClass,
	401: UnauthorizedClass,
	403: ForbiddenClass,
	404: NotFoundClass,
	405: MethodNotAllowedClass,
	406: NotAcceptableClass,
	408: RequestTimeoutClass,
	409: ConflictClass,
	410: GoneClass,
	411: LengthRequiredClass,
	412: PreconditionFailedClass,
	413: RequestEntityTooLargeClass,
	414: RequestURITooLargeClass,
	415: UnsupportedMediaTypeClass,
	416: RequestedRangeNotSatisfiableClass,
	417: ExpectationFailedClass,
	418: ImATeapotClass,
	421: MisdirectedRequestClass,
	422: UnprocessableEntityClass,
	423: LockedClass,
	424: FailedDependencyClass,
	428: PreconditionRequiredClass,
	429: TooManyRequestsClass,
	431: RequestHeaderFieldsTooLargeClass,
	451: UnavailableForLegalReasonsClass,
	500: InternalServerErrorClass,
	501: NotImplementedClass,
	502: BadGatewayClass,
	503: ServiceUnavailableClass,
	504: GatewayTimeoutClass,
	505: HTTPVersionNotSupportedClass,
}

// customStatuses are the classes that DefineHTTP made.
var customStatuses sync.Map

func httpClass(name string) *py.Class { return py.NewClass(name, HTTPExceptionClass) }

// DefineHTTP gives a class derived from HTTPExceptionClass its own code and
// description, as class attributes do in Python, and returns the class. A code
// of 0 and an empty description are inherited.
func DefineHTTP(class *py.Class, code int, description string) *py.Class {
	inherited, _ := statusOfClass(class)
	if code == 0 {
		code = inherited.code
	}
	if description == "" {
		description = inherited.description
	}
	customStatuses.Store(class, httpStatus{code: code, description: description, class: class})
	return class
}

// statusOfClass returns the status of the nearest class in the MRO that has one.
func statusOfClass(class *py.Class) (httpStatus, bool) {
	for _, c := range class.MRO() {
		if s, ok := customStatuses.Load(c); ok {
			return s.(httpStatus), true
		}
		if s, ok := statusOfName(c.Name); ok && httpClasses[s.code] == c {
			s.class = c
			return s, true
		}
	}
	return httpStatus{}, false
}

// statusOfCode returns the status that abort(code) raises.
func statusOfCode(code int) (httpStatus, bool) {
	for _, s := range httpStatuses {
		if s.code == code {
			s.class = httpClasses[code]
			return s, true
		}
	}
	return httpStatus{}, false
}

func statusOfName(name string) (httpStatus, bool) {
	for _, s := range httpStatuses {
		if s.name == name {
			return s, true
		}
	}
	return httpStatus{}, false
}

// StatusName returns Werkzeug's name of a code, or "Unknown Error".
func StatusName(code int) string {
	if name, ok := statusNames[code]; ok {
		return name
	}
	return "Unknown Error"
}

// statusNames is werkzeug.http.HTTP_STATUS_CODES.
var statusNames = map[int]string{
	100: "Continue",
	101: "Switching Protocols",
	102: "Processing",
	103: "Early Hints",
	200: "OK",
	201: "Created",
	202: "Accepted",
	203: "Non Authoritative Information",
	204: "No Content",
	205: "Reset Content",
	206: "Partial Content",
	207: "Multi Status",
	208: "Already Reported",
	226: "IM Used",
	300: "Multiple Choices",
	301: "Moved Permanently",
	302: "Found",
	303: "See Other",
	304: "Not Modified",
	305: "Use Proxy",
	306: "Switch Proxy",
	307: "Temporary Redirect",
	308: "Permanent Redirect",
	400: "Bad Request",
	401: "Unauthorized",
	402: "Payment Required",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	406: "Not Acceptable",
	407: "Proxy Authentication Required",
	408: "Request Timeout",
	409: "Conflict",
	410: "Gone",
	411: "Length Required",
	412: "Precondition Failed",
	413: "Request Entity Too Large",
	414: "Request URI Too Long",
	415: "Unsupported Media Type",
	416: "Requested Range Not Satisfiable",
	417: "Expectation Failed",
	418: "I'm a teapot",
	421: "Misdirected Request",
	422: "Unprocessable Entity",
	423: "Locked",
	424: "Failed Dependency",
	425: "Too Early",
	426: "Upgrade Required",
	428: "Precondition Required",
	429: "Too Many Requests",
	431: "Request Header Fields Too Large",
	449: "Retry With",
	451: "Unavailable For Legal Reasons",
	500: "Internal Server Error",
	501: "Not Implemented",
	502: "Bad Gateway",
	503: "Service Unavailable",
	504: "Gateway Timeout",
	505: "HTTP Version Not Supported",
	506: "Variant Also Negotiates",
	507: "Insufficient Storage",
	508: "Loop Detected",
	510: "Not Extended",
	511: "Network Authentication Failed",
}
