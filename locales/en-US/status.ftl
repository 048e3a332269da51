### What the status codes of the ModelArts API mean, in English. Every locale
### without texts of its own falls back to this file.
### Change only the text to the right of `=`; programs use the name to its left.

## Success

# The request was carried out. Not 202, where it was only accepted.
# zh-CN: 请求成功。
modelarts-status-200 = The request succeeded.

# The service took the request, no more: not whether or when it is carried out.
# zh-CN: 接受请求。
modelarts-status-202 = The request was accepted.

## Errors in the request

# The request itself is at fault, without saying where. The least specific 4xx.
# zh-CN: 请求错误。
modelarts-status-400 = The request is invalid.

# Who sends the request could not be established. Not 403, where the sender is
# known but may not do this. The term is "authentication".
# zh-CN: 鉴权失败。
modelarts-status-401 = Authentication failed.

# The permission to carry out an operation is lacking. Not 401: identity is not
# in question. The term is "permission".
# zh-CN: 没有操作权限。
modelarts-status-403 = The caller does not have permission for this operation.

# The resource that the request names was not found. Do not add that it never
# existed or was deleted.
# zh-CN: 找不到资源。
modelarts-status-404 = The resource was not found.

# The request took longer than allowed. Do not say which side was slow.
# zh-CN: 请求超时。
modelarts-status-408 = The request timed out.

# The request met with a conflict. Do not say with what.
# zh-CN: 请求冲突。
modelarts-status-409 = The request caused a conflict.

# More requests than allowed: a matter of their number, not of one request. Do
# not advise to wait or to try again.
# zh-CN: 请求数太多。
modelarts-status-429 = Too many requests were sent.

## Errors in the service

# Something went wrong inside the service. Say "service", never "server".
# zh-CN: 服务内部错误。
modelarts-status-500 = An internal error occurred in the service.

# The service cannot be used at present. Do not add "temporarily". Say
# "service", never "server".
# zh-CN: 服务不可用。
modelarts-status-503 = The service is unavailable.
