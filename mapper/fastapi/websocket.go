// This file maps what websocket operations do with their WebSocket.

package fastapi

import "github.com/flask2gin/flask2gin/mapper/rule"

// socketModules are those that a WebSocket is imported from.
var socketModules = []string{"fastapi.", "fastapi.websockets.", "starlette.websockets."}

// sockets is what is read of the request that began a conversation, and of the exceptions that end one.
func sockets() rule.Table {
	table := append(socketErrors(), socketStates()...)
	for _, module := range socketModules {
		w := "(w @ " + module + "WebSocket)."
		table = append(table,
			rule.Rule{Py: w + "headers[(key @ str)]", Go: "fastapi.HeaderOf(w.Context(), key)"},
			rule.Rule{Py: w + "headers.get((key @ str))", Go: "fastapi.HeaderIf(w.Context(), key)"},
			rule.Rule{Py: w + "headers.get((key @ str), (fallback @ str))", Go: "fastapi.HeaderOr(w.Context(), key, fallback)"},
			rule.Rule{Py: "(key @ str) in " + w + "headers", Go: "fastapi.HasHeader(w.Context(), key)"},
			rule.Rule{Py: w + "query_params[(key @ str)]", Go: "fastapi.QueryAt(w.Context(), key)"},
			rule.Rule{Py: w + "query_params.get((key @ str))", Go: "fastapi.QueryIf(w.Context(), key)"},
			rule.Rule{Py: w + "query_params.get((key @ str), (fallback @ str))", Go: "fastapi.QueryOr(w.Context(), key, fallback)"},
			rule.Rule{Py: w + "query_params.getlist((key @ str))", Go: "fastapi.QueryAll(w.Context(), key)"},
			rule.Rule{Py: "(key @ str) in " + w + "query_params", Go: "fastapi.HasQuery(w.Context(), key)"},
			rule.Rule{Py: w + "cookies.get((key @ str))", Go: "fastapi.CookieIf(w.Context(), key)"},
			rule.Rule{Py: w + "cookies.get((key @ str), (fallback @ str))", Go: "fastapi.CookieOr(w.Context(), key, fallback)"},
			rule.Rule{Py: "(key @ str) in " + w + "cookies", Go: "fastapi.HasCookie(w.Context(), key)"},
			rule.Rule{Py: w + "cookies", Go: "fastapi.Cookies(w.Context())"},
			rule.Rule{Py: w + "path_params[(key @ str)]", Go: "fastapi.PathAt(w.Context(), key)", If: plainVariables},
			rule.Rule{Py: w + "url.path", Go: "fastapi.PathOf(w.Context())"},
			rule.Rule{Py: w + "client.host", Go: "fastapi.ClientOf(w.Context())", If: noProxy},
			rule.Rule{Py: module + "WebSocket.iter_text(w)", Go: "w.IterText()"},
			rule.Rule{Py: module + "WebSocket.iter_bytes(w)", Go: "w.IterBytes()"},
			rule.Rule{Py: module + "WebSocket.iter_json(w)", Go: "w.IterJSON()"},
		)
	}
	return table
}

// socketStates compares how far a conversation is.
func socketStates() rule.Table {
	var table rule.Table
	states := [...][2]string{{"CONNECTING", "Connecting"}, {"CONNECTED", "Connected"}, {"DISCONNECTED", "Disconnected"}}
	for _, module := range socketModules {
		for _, home := range []string{"fastapi.websockets.", "starlette.websockets."} {
			for _, state := range states {
				py, out := home+"WebSocketState."+state[0], " fastapi."+state[1]
				for _, op := range []string{" == ", " != "} {
					table = append(table,
						rule.Rule{Py: "(w @ " + module + "WebSocket).client_state" + op + py, Go: "w.ClientState()" + op + out},
						rule.Rule{Py: "(w @ " + module + "WebSocket).application_state" + op + py, Go: "w.ApplicationState()" + op + out},
					)
				}
			}
		}
	}
	return table
}

// socketErrors makes and reads the exceptions.
func socketErrors() rule.Table {
	var table rule.Table
	for _, class := range []string{"fastapi.WebSocketException", "fastapi.exceptions.WebSocketException"} {
		table = append(table,
			rule.Rule{Py: class + "((code @ int))", Go: "fastapi.RaiseWebSocket(code, nil)"},
			rule.Rule{Py: class + "((code @ int), reason)", Go: "fastapi.RaiseWebSocket(code, reason)"},
			rule.Rule{Py: "(e @ " + class + ").code", Go: "fastapi.CodeOf(e)"},
			rule.Rule{Py: "(e @ " + class + ").reason", Go: "fastapi.ReasonOf(e)"},
		)
	}
	for _, module := range socketModules {
		table = append(table,
			rule.Rule{Py: "(e @ " + module + "WebSocketDisconnect).code", Go: "fastapi.CodeOf(e)"},
			rule.Rule{Py: "(e @ " + module + "WebSocketDisconnect).reason", Go: "fastapi.ReasonOf(e)"},
		)
	}
	return table
}

// socketCoroutines is what is awaited of a WebSocket.
func socketCoroutines() rule.Table {
	var table rule.Table
	for _, module := range socketModules {
		class := module + "WebSocket."
		table = append(table,
			rule.Rule{Py: class + "accept(w)", Go: `w.Accept("")`},
			rule.Rule{Py: class + "accept(w, (subprotocol @ str))", Go: "w.Accept(subprotocol)"},
			rule.Rule{Py: class + "accept(w, headers=headers)", Go: `w.AcceptWith("", headers)`},
			rule.Rule{Py: class + "accept(w, (subprotocol @ str), headers)", Go: "w.AcceptWith(subprotocol, headers)"},
			rule.Rule{Py: class + "receive_text(w)", Go: "w.ReceiveText()"},
			rule.Rule{Py: class + "receive_bytes(w)", Go: "w.ReceiveBytes()"},
			rule.Rule{Py: class + "receive_json(w)", Go: "w.ReceiveJSON()"},
			rule.Rule{Py: class + "send_text(w, (data @ str))", Go: "w.SendText(data)"},
			rule.Rule{Py: class + "send_bytes(w, (data @ bytes))", Go: "w.SendBytes(data)"},
			rule.Rule{Py: class + "send_json(w, data)", Go: "w.SendJSON(data)"},
			rule.Rule{Py: class + "close(w)", Go: "w.Close(1000, nil)"},
			rule.Rule{Py: class + "close(w, (code @ int))", Go: "w.Close(code, nil)"},
			rule.Rule{Py: class + "close(w, reason=reason)", Go: "w.Close(1000, reason)"},
			rule.Rule{Py: class + "close(w, (code @ int), reason)", Go: "w.Close(code, reason)"},
		)
	}
	return table
}
