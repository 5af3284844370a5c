-- Requests of many logged-in people. Arguments: file of sessions, "get" with a path, or
-- "mark" with "course|lesson,lesson,…": every request marks another lesson of another person.

local sessions, mode, argument = {}, "get", "/"
local counter, thread_number = 0, 0
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  for line in io.lines(args[1]) do
    local secret, token = line:match("([^\t]+)\t([^\t]+)")
    sessions[#sessions + 1] = { secret = secret, token = token }
  end
  mode, argument = args[2], args[3]
  if mode == "mark" then
    course, list = argument:match("([^|]+)|(.+)")
    lessons = {}
    for key in list:gmatch("[^,]+") do lessons[#lessons + 1] = key end
  end
end

function request()
  -- Each of the two threads takes every other person.
  local turn = counter * 2 + number
  counter = counter + 1
  local person = sessions[turn % #sessions + 1]
  if mode == "get" then
    return wrk.format("GET", argument, { ["Cookie"] = "sitzung=" .. person.secret, ["Accept-Encoding"] = "gzip" })
  end
  local lesson = lessons[math.floor(turn / #sessions) % #lessons + 1]
  return wrk.format("POST", "/lernen/" .. course .. "/" .. lesson .. "/erledigt", {
    ["Cookie"] = "sitzung=" .. person.secret,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "_csrf=" .. person.token)
end
