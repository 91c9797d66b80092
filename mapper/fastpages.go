// This file says what templates of FastAPI apps know by themselves.

package mapper

// requestOfFastAPI are the attributes of Starlette's Request that templates may read.
var requestOfFastAPI = map[string]bool{"method": true, "url": true, "base_url": true, "query_params": true, "cookies": true, "path_params": true, "url_for": true}

// flaskOnly are the names that Flask gives templates and FastAPI does not.
var flaskOnly = map[string]bool{"g": true, "session": true, "get_flashed_messages": true, "config": true}
