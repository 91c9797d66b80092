// This file holds the codes of the comparison with the original (5xxx).

package diag

// Codes of the comparison.
const (
	NoPort         Code = 5001 // the folder of the port is not there, or is none
	NoInterpreter  Code = 5002 // no Python to run the original
	FlaskNotUp     Code = 5003 // the original does not start
	PortNotUp      Code = 5004 // the port does not build or start
	OtherRules     Code = 5005 // the running app has other rules than its source says
	NoRequests     Code = 5006 // the file of requests cannot be used
	RequestLeftOut Code = 5007 // a part of the file of requests was left out
	NoSuchReplay   Code = 5008 // --replay names no request
	NotCloned      Code = 5009 // the database cannot be cloned
	NotFrozen      Code = 5010 // the port's clock cannot be frozen
	NotTalked      Code = 5011 // conversations of websockets are not compared
)

var verifyCodes = []Entry{
	{Code: NoPort, Level: Error, Title: "no port to compare",
		What: "The second folder holds no Gin project: it is not there, or has no go.mod.",
		Why:  "There is nothing to compare the original with.",
		Next: "flask2gin convert DIR -o OUT"},
	{Code: NoInterpreter, Level: Error, Title: "no Python",
		What: "The interpreter named with --python, that of DIR/.venv, or python3 on the PATH cannot be run.",
		Why:  "Only the original itself can say what it answers.",
		Next: "install Python and the app's requirements, or name its interpreter with --python"},
	{Code: FlaskNotUp, Level: Error, Title: "the original does not start",
		What: "The Flask app ended, or did not listen in time, when it was imported and served. What it printed stands above.",
		Why:  "An app that did not start answers nothing, which must not look like the same answer.",
		Next: "install the app's requirements into the interpreter, and set the variables that it reads"},
	{Code: PortNotUp, Level: Error, Title: "the port does not start",
		What: "The Gin project does not build, or ended before it listened. What was printed stands above.",
		Why:  "A port that did not start answers nothing, which must not look like the same answer.",
		Next: "cd OUT && go build . && ./$(basename $PWD)"},
	{Code: OtherRules, Level: Warning, Title: "the running app has other rules",
		What: "The URL map of the running app differs from the one that the source gives: a rule is missing or one more is there.",
		Why:  "An extension that is not installed, or a setting of this machine, decides which rules there are. Such routes cannot be compared.",
		Next: "install the app's requirements and set the variables that it reads, then verify again"},
	{Code: NoRequests, Level: Error, Title: "unusable requests",
		What: "The file named with --requests cannot be read, or is none of HTTP text, HAR or a Postman collection.",
		Why:  "Nothing would be compared.",
		Next: "flask2gin verify DIR OUT, which makes the requests itself"},
	{Code: RequestLeftOut, Level: Warning, Title: "a part of the requests was left out",
		What: "The file of requests holds what only another program can do: a script, or a variable without a value.",
		Why:  "What was left out may have been what the other requests need.",
		Next: "put the value into the file"},
	{Code: NoSuchReplay, Level: Error, Title: "no such request",
		What: "The id given with --replay names no request of this app with this seed and these requests.",
		Why:  "Ids are made of the seed, the session and the step; they change when the app or flask2gin does.",
		Next: "flask2gin verify DIR OUT, and take an id that it prints"},
	{Code: NotCloned, Level: Error, Title: "a database that cannot be cloned",
		What: "The database named with --db could not be copied for each side: createdb, pg_dump and psql must be there, and the user must be allowed to create databases.",
		Why:  "Sides that share a database see one another's changes.",
		Next: "install PostgreSQL's client programs, and name a user that may create databases"},
	{Code: NotFrozen, Level: Error, Title: "a clock that cannot be frozen",
		What: "With --freeze the port is built with another time.Now, and this version of Go's is not the one that flask2gin knows.",
		Why:  "With the clock frozen on one side alone every time would differ.",
		Next: "verify without --freeze, or with another version of Go: GOTOOLCHAIN=go1.26.5"},
	{Code: NotTalked, Level: Note, Title: "conversations are not compared",
		What:   "A route is for websockets. verify sends requests of HTTP alone.",
		Why:    "Who says what, and when, is known to the two ends of a conversation; requests made from the source do not hold it.",
		Python: "@app.websocket(\"/ws\")\nasync def echo(websocket: WebSocket):\n    await websocket.accept()",
		Next:   "talk to both servers with a client of your own"},
}
