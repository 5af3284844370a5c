-- Requests of many logged-in people. Arguments: file of sessions, "get" with a path, "api" with a path that is
-- asked with the bearer token of the third column instead of a session, or
-- "mark" with "course/lesson,course/lesson,…": every request marks a lesson nobody marked before. Last: how many
-- of the sessions take part.

local sessions, mode, argument = {}, "get", "/"
local counter, thread_number = 0, 0
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  for line in io.lines(args[1]) do
    local secret, token, bearer = line:match("([^\t]+)\t([^\t]+)\t?([^\t]*)")
    sessions[#sessions + 1] = { secret = secret, token = token, bearer = bearer }
  end
  mode, argument = args[2], args[3]
  people = math.min(tonumber(args[4]), #sessions)
  if mode == "mark" then
    lessons = {}
    for address in argument:gmatch("[^,]+") do lessons[#lessons + 1] = address end
  end
end

function request()
  -- Each of the two threads takes every other person.
  local turn = counter * 2 + number
  counter = counter + 1
  local person = sessions[turn % people + 1]
  if mode == "get" then
    return wrk.format("GET", argument, { ["Cookie"] = "sitzung=" .. person.secret, ["Accept-Encoding"] = "gzip" })
  end
  if mode == "api" then
    return wrk.format("GET", argument, { ["Authorization"] = "Bearer " .. person.bearer, ["Accept-Encoding"] = "gzip" })
  end
  local lesson = lessons[math.floor(turn / people) % #lessons + 1]
  return wrk.format("POST", "/lernen/" .. lesson .. "/erledigt", {
    ["Cookie"] = "sitzung=" .. person.secret,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "_csrf=" .. person.token)
end
