// This file holds what members of http.HTTPStatus say of themselves (library reference, "http: HTTP status codes").

package lower

import "strings"

// statusAttribute returns the constant that http.HTTPStatus.NAME.value, .name or .phrase is.
func statusAttribute(qualified string) (any, bool) {
	member, ok := strings.CutPrefix(qualified, "http.HTTPStatus.")
	name, attr, two := strings.Cut(member, ".")
	code, known := httpStatuses[name]
	if !ok || !two || !known {
		return nil, false
	}
	switch attr {
	case "value":
		return int(code), true
	case "name":
		return name, true
	case "phrase":
		phrase, same := httpPhrases[name]
		return phrase, same
	}
	return nil, false
}

// httpPhrases are the phrases of the members of http.HTTPStatus that are the same from CPython 3.11 to 3.13.
var httpPhrases = map[string]string{
	"CONTINUE":                        "Continue",
	"SWITCHING_PROTOCOLS":             "Switching Protocols",
	"PROCESSING":                      "Processing",
	"EARLY_HINTS":                     "Early Hints",
	"OK":                              "OK",
	"CREATED":                         "Created",
	"ACCEPTED":                        "Accepted",
	"NON_AUTHORITATIVE_INFORMATION":   "Non-Authoritative Information",
	"NO_CONTENT":                      "No Content",
	"RESET_CONTENT":                   "Reset Content",
	"PARTIAL_CONTENT":                 "Partial Content",
	"MULTI_STATUS":                    "Multi-Status",
	"ALREADY_REPORTED":                "Already Reported",
	"IM_USED":                         "IM Used",
	"MULTIPLE_CHOICES":                "Multiple Choices",
	"MOVED_PERMANENTLY":               "Moved Permanently",
	"FOUND":                           "Found",
	"SEE_OTHER":                       "See Other",
	"NOT_MODIFIED":                    "Not Modified",
	"USE_PROXY":                       "Use Proxy",
	"TEMPORARY_REDIRECT":              "Temporary Redirect",
	"PERMANENT_REDIRECT":              "Permanent Redirect",
	"BAD_REQUEST":                     "Bad Request",
	"UNAUTHORIZED":                    "Unauthorized",
	"PAYMENT_REQUIRED":                "Payment Required",
	"FORBIDDEN":                       "Forbidden",
	"NOT_FOUND":                       "Not Found",
	"METHOD_NOT_ALLOWED":              "Method Not Allowed",
	"NOT_ACCEPTABLE":                  "Not Acceptable",
	"PROXY_AUTHENTICATION_REQUIRED":   "Proxy Authentication Required",
	"REQUEST_TIMEOUT":                 "Request Timeout",
	"CONFLICT":                        "Conflict",
	"GONE":                            "Gone",
	"LENGTH_REQUIRED":                 "Length Required",
	"PRECONDITION_FAILED":             "Precondition Failed",
	"UNSUPPORTED_MEDIA_TYPE":          "Unsupported Media Type",
	"EXPECTATION_FAILED":              "Expectation Failed",
	"IM_A_TEAPOT":                     "I'm a Teapot",
	"MISDIRECTED_REQUEST":             "Misdirected Request",
	"LOCKED":                          "Locked",
	"FAILED_DEPENDENCY":               "Failed Dependency",
	"TOO_EARLY":                       "Too Early",
	"UPGRADE_REQUIRED":                "Upgrade Required",
	"PRECONDITION_REQUIRED":           "Precondition Required",
	"TOO_MANY_REQUESTS":               "Too Many Requests",
	"REQUEST_HEADER_FIELDS_TOO_LARGE": "Request Header Fields Too Large",
	"UNAVAILABLE_FOR_LEGAL_REASONS":   "Unavailable For Legal Reasons",
	"INTERNAL_SERVER_ERROR":           "Internal Server Error",
	"NOT_IMPLEMENTED":                 "Not Implemented",
	"BAD_GATEWAY":                     "Bad Gateway",
	"SERVICE_UNAVAILABLE":             "Service Unavailable",
	"GATEWAY_TIMEOUT":                 "Gateway Timeout",
	"HTTP_VERSION_NOT_SUPPORTED":      "HTTP Version Not Supported",
	"VARIANT_ALSO_NEGOTIATES":         "Variant Also Negotiates",
	"INSUFFICIENT_STORAGE":            "Insufficient Storage",
	"LOOP_DETECTED":                   "Loop Detected",
	"NOT_EXTENDED":                    "Not Extended",
	"NETWORK_AUTHENTICATION_REQUIRED": "Network Authentication Required",
}
