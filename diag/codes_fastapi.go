// This file holds the codes of FastAPI's part of the mapping stage (34xx).

package diag

// Codes of FastAPI.
const (
	NoOperation Code = 3400 // a part of a path operation
	NoFastAPI   Code = 3401 // a part of a FastAPI app
)

var fastapiCodes = []Entry{
	{
		Code: NoOperation, Level: Warning, Title: "a part of a path operation",
		What: "A parameter, a dependency or an option of a FastAPI path operation has no translation.",
		Why:  "What is read of the request and what is written of the answer would differ.",
		Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand",
	},
	{
		Code: NoFastAPI, Level: Warning, Title: "a part of a FastAPI app",
		What: "The app has middleware, events, error handlers or options that have no translation.",
		Why:  "They run around every request, so that every answer may depend on them.",
		Next: "serve the app from Python with FLASK_UPSTREAM, or port the part by hand",
	},
}
